package io.jenkins.plugins.workshopfoundry.jenkins.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What is remembered of the seats that were set back. */
class ResetsTest {

    private final Resets resets = new Resets(Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC));

    @Test
    void tellsHowFarTheLastResetOfASeatIs() {
        assertThat(resets.of("room-1", 1)).isEqualTo(Resets.Progress.NONE);
        assertThat(resets.begin("room-1", 1)).isTrue();
        assertThat(resets.of("room-1", 1).text()).isEqualTo("being reset since 2026-11-21 09:30 UTC");
        resets.done("room-1", 1);
        assertThat(resets.of("room-1", 1)).isEqualTo(new Resets.Progress(false, "reset at 2026-11-21 09:30 UTC", ""));
        assertThat(resets.begin("room-1", 1)).isTrue();
        resets.failed("room-1", 1, "Nobody answers.");
        assertThat(resets.of("room-1", 1))
                .isEqualTo(new Resets.Progress(false, "not reset at 2026-11-21 09:30 UTC", "Nobody answers."));
    }

    @Test
    void aSeatIsNotSetBackTwiceAtOnceAndAnotherOneIs() {
        resets.begin("room-1", 1);
        assertThat(resets.begin("room-1", 1)).isFalse();
        assertThat(resets.begin("room-1", 2)).isTrue();
        assertThat(resets.begin("room-2", 1)).isTrue();
        assertThat(resets.underWay("room-1")).isTrue();
        assertThat(resets.underWay("room-3")).isFalse();
    }

    @Test
    void whatHasEndedIsForgottenOnceItsMachineIsAnother() {
        resets.begin("room-1", 1);
        resets.failed("room-1", 1, "Nobody answers.");
        resets.begin("room-1", 2);
        resets.begin("room-2", 1);
        resets.done("room-2", 1);
        resets.forget("room-1");
        assertThat(resets.of("room-1", 1)).isEqualTo(Resets.Progress.NONE);
        assertThat(resets.of("room-1", 2).underWay()).isTrue();
        assertThat(resets.of("room-2", 1).text()).startsWith("reset at ");
    }

    @Test
    void theOldestIsForgottenBeyondAThousand() {
        for (int seat = 0; seat <= 1000; seat++) {
            resets.begin("room-1", seat);
        }
        assertThat(resets.of("room-1", 0)).isEqualTo(Resets.Progress.NONE);
        assertThat(resets.of("room-1", 1).underWay()).isTrue();
        assertThat(resets.of("room-1", 1000).underWay()).isTrue();
    }
}
