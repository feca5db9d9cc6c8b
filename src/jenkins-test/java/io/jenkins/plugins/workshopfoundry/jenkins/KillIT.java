package io.jenkins.plugins.workshopfoundry.jenkins;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/** The whole process of Jenkins is killed in the middle of each long step, and the next process goes on with it. */
class KillIT {

    @RegisterExtension
    private final RealJenkinsExtension jenkins = new RealJenkinsExtension();

    @ParameterizedTest
    @EnumSource
    void goesOnAfterAKill(LongStep step) throws Throwable {
        jenkins.startJenkins();
        assertThatThrownBy(() -> jenkins.runRemotely(KillIT::dieInTheMiddle, step, Rehearsed.WORKSHOPS))
                .isInstanceOf(IOException.class);
        jenkins.stopJenkinsForcibly();
        jenkins.startJenkins();
        jenkins.runRemotely(KillIT::goOn, step);
    }

    /** As by SIGKILL, with no farewell; asking for that from outside would take longer than a pretended teardown. */
    private static void dieInTheMiddle(JenkinsRule j, LongStep step, String workshops) throws Throwable {
        step.begin(j, workshops);
        Runtime.getRuntime().halt(1);
    }

    private static void goOn(JenkinsRule j, LongStep step) throws Throwable {
        step.goOn(j);
    }
}
