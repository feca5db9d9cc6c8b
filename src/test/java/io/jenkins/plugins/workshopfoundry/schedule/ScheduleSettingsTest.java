package io.jenkins.plugins.workshopfoundry.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleSettingsTest {

    @Test
    void aHolderThatIsGoneIsMissedForThreeRoundsOrThreeMinutes() {
        assertThat(every(Duration.ofSeconds(1)).lease()).isEqualTo(Duration.ofMinutes(3));
        assertThat(every(Duration.ofMinutes(5)).lease()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void roundsWithoutAPauseAreRefused() {
        assertThatThrownBy(() -> every(Duration.ZERO)).isInstanceOf(InvalidRequest.class);
    }

    private static ScheduleSettings every(Duration interval) {
        return new ScheduleSettings(interval, SweepSettings.DEFAULT, false);
    }
}
