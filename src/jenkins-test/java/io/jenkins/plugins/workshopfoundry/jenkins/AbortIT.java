package io.jenkins.plugins.workshopfoundry.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A build that is aborted in the middle of a step leaves nothing, however often it is aborted. */
@WithJenkins
class AbortIT {

    @ParameterizedTest
    @EnumSource
    void whatAnAbortedStepHadBegunIsGoneHoweverOftenItIsAborted(LongStep step, JenkinsRule j) throws Exception {
        WorkflowRun build = step.begin(j, Rehearsed.WORKSHOPS);
        build.doStop();
        build.doStop();
        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(build));
        assertThat(Rehearsed.known().runs()).isEmpty();
        assertThat(Rehearsed.releases()).isEmpty();
        assertThat(Rehearsed.known().images()).hasSize(step == LongStep.BAKE_IMAGE ? 0 : 1);
        assertThat(Rehearsed.known().classrooms()).hasSize(step == LongStep.TEARDOWN ? 1 : 0);
    }

    @Test
    void whatAnAbortedTeardownLeftStandingIsRemovedByTheNext(JenkinsRule j) throws Exception {
        WorkflowRun build = LongStep.TEARDOWN.begin(j, Rehearsed.WORKSHOPS);
        build.doStop();
        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(build));
        String room = Rehearsed.known().classrooms().get(0).id();
        Rehearsed.succeed(j, "again", Rehearsed.teardown(room));
        assertThat(Rehearsed.known().classrooms()).isEmpty();
    }

    /** That step lets go of what has not ended a while later, in tests five seconds: the removal goes on without it. */
    @Test
    void theTimeoutStepIsAnAbortToo(JenkinsRule j) throws Exception {
        Rehearsed.configure();
        String script = "timeout(time: 1, unit: 'SECONDS') {\n" + Rehearsed.bake(Rehearsed.WORKSHOPS) + "}";
        WorkflowRun build = j.waitForCompletion(Rehearsed.start(j, "short", script));
        j.assertBuildStatus(Result.ABORTED, build);
        Rehearsed.awaitTheEndOfAllRuns();
        assertThat(Rehearsed.known().images()).isEmpty();
    }
}
