package io.jenkins.plugins.workshopfoundry.jenkins;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** Jenkins is restarted in the middle of each long step, and the step goes on. */
class RestartIT {

    @RegisterExtension
    private final JenkinsSessionExtension jenkins = new JenkinsSessionExtension();

    @ParameterizedTest
    @EnumSource
    void goesOnAfterARestart(LongStep step) throws Throwable {
        jenkins.then(j -> step.begin(j, Rehearsed.WORKSHOPS));
        jenkins.then(step::goOn);
    }
}
