package io.jenkins.plugins.workshopfoundry.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A build that is aborted in the middle of a step leaves nothing, however often it is aborted. */
@WithJenkins
class AbortIT {

    @Test
    void anAbortedBakeLeavesNothing(JenkinsRule j) throws Exception {
        Rehearsed.configure();
        abort(j, Rehearsed.start(j, "long", Rehearsed.bake(Rehearsed.WORKSHOPS)), "> provision");
        assertThat(Rehearsed.known().images()).isEmpty();
    }

    @Test
    void anAbortedProvisionLeavesTheImageAndNoClassroom(JenkinsRule j) throws Exception {
        Rehearsed.configure();
        String image = Rehearsed.image(j, Rehearsed.WORKSHOPS);
        abort(j, Rehearsed.start(j, "long", Rehearsed.provision(image)), "> machines");
        assertThat(Rehearsed.known().classrooms()).isEmpty();
        assertThat(Rehearsed.known().images()).hasSize(1);
    }

    @Test
    void theTimeoutStepIsAnAbortToo(JenkinsRule j) throws Exception {
        Rehearsed.configure();
        String script = "timeout(time: 1, unit: 'SECONDS') {\n" + Rehearsed.bake(Rehearsed.WORKSHOPS) + "}";
        WorkflowRun build = j.waitForCompletion(Rehearsed.start(j, "short", script));
        j.assertBuildStatus(Result.ABORTED, build);
        assertThat(Rehearsed.known().runs()).isEmpty();
        assertThat(Rehearsed.known().images()).isEmpty();
    }

    private static void abort(JenkinsRule j, WorkflowRun build, String middle) throws Exception {
        j.waitForMessage(middle, build);
        build.doStop();
        build.doStop();
        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(build));
        assertThat(Rehearsed.known().runs()).isEmpty();
    }
}
