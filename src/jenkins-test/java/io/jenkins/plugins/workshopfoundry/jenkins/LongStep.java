package io.jenkins.plugins.workshopfoundry.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jvnet.hudson.test.JenkinsRule;

/** The steps that outlive a life of Jenkins, and how to tell that one was interrupted in its middle. */
enum LongStep {
    BAKE_IMAGE("> provision", "kept machine"),
    PUBLISH_AMI("> await", "kept preflight"),
    PROVISION_WORKSHOP("> machines", "kept plan"),
    TEARDOWN("> remove", "> verify");

    private static final String JOB = "long";

    private final String middle;
    private final String afterwards;

    LongStep(String middle, String afterwards) {
        this.middle = middle;
        this.afterwards = afterwards;
    }

    /** Starts a build, and returns when its step is in the middle. */
    WorkflowRun begin(JenkinsRule j, String workshops) throws Exception {
        Rehearsed.configure();
        WorkflowRun build = Rehearsed.start(j, JOB, script(j, workshops));
        j.waitForMessage(middle, build);
        assertThat(JenkinsRule.getLog(build)).doesNotContain(afterwards);
        return build;
    }

    /** In the next life: waits for the end of the build, and looks at what is there. */
    void goOn(JenkinsRule j) throws Exception {
        WorkflowRun build = j.jenkins.getItemByFullName(JOB, WorkflowJob.class).getBuildByNumber(1);
        j.assertBuildStatusSuccess(j.waitForCompletion(build));
        j.assertLogContains("Resuming build", build);
        j.assertLogContains(afterwards, build);
        assertThat(Rehearsed.known().runs()).isEmpty();
        assertThat(Rehearsed.known().images()).hasSize(1);
        assertThat(Rehearsed.known().classrooms()).hasSize(this == PROVISION_WORKSHOP ? 1 : 0);
    }

    private String script(JenkinsRule j, String workshops) throws Exception {
        return switch (this) {
            case BAKE_IMAGE -> Rehearsed.bake(workshops);
            case PUBLISH_AMI -> Rehearsed.publish(Rehearsed.image(j, workshops));
            case PROVISION_WORKSHOP -> Rehearsed.provision(Rehearsed.image(j, workshops));
            case TEARDOWN -> Rehearsed.teardown(Rehearsed.room(j, workshops));
        };
    }
}
