package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final VirtualTime time = new VirtualTime();
    private final Retries retries = new Retries(time);
    private int calls;

    @Test
    void threeTimesThrottledIsAnsweredInTheEnd() {
        assertThat(answered(4)).isEqualTo(4);
        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(1 + 4 + 16));
    }

    @Test
    void fourTimesIsEnough() {
        assertThatThrownBy(() -> answered(5)).isInstanceOf(CloudUnavailable.class);
        assertThat(calls).isEqualTo(4);
    }

    @Test
    void aRefusalIsAnAnswer() {
        assertThatThrownBy(() -> retries.call(() -> {
                    calls++;
                    throw new CloudRefused("No.", "Ask.");
                }))
                .isInstanceOf(CloudRefused.class);
        assertThat(calls).isEqualTo(1);
    }

    /** Each call would be answered at its fourth attempt: four times as many calls as on a good day, were there no budget. */
    @Test
    void aServiceThatThrottlesEverythingIsNotAskedFourTimesAsOften() {
        int goodDay = 0;
        try {
            while (goodDay < 1000) {
                answered(4);
                goodDay++;
            }
        } catch (CloudUnavailable dry) {
            assertThat(dry).hasMessageContaining("throttled");
        }
        assertThat(goodDay).isBetween(3, 6);
        assertThat(calls).isLessThanOrEqualTo(2 * goodDay + 11);
    }

    /** A service that fails every other time is slow, and no reason to stop. */
    @Test
    void whatIsAnsweredFillsTheBudgetAgain() {
        for (int call = 0; call < 1000; call++) {
            answered(2);
        }
        assertThat(calls).isEqualTo(2000);
    }

    /** A call that is answered at this attempt. */
    private int answered(int attempt) {
        int before = calls;
        return retries.call(() -> {
            calls++;
            if (calls - before < attempt) {
                throw new CloudUnavailable("It is throttled.", "Wait.");
            }
            return calls - before;
        });
    }
}
