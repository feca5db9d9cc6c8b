package io.jenkins.plugins.workshopfoundry.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {

    private final VirtualTime time = new VirtualTime();

    @Test
    void sleepingMovesTheClockAndIsCounted() {
        time.sleep(Duration.ofHours(4));
        time.sleep(Duration.ofSeconds(1));
        assertThat(time.instant()).isEqualTo(VirtualTime.BEGINNING.plusSeconds(4 * 3600 + 1));
        assertThat(time.slept()).isEqualTo(Duration.ofHours(4).plusSeconds(1));
        assertThat(time.sleeps()).isEqualTo(2);
    }

    @Test
    void aClockCanBeSetBackWithoutAnybodySleeping() {
        time.pass(Duration.ofMinutes(-5));
        assertThat(time.instant()).isEqualTo(VirtualTime.BEGINNING.minusSeconds(300));
        assertThat(time.sleeps()).isZero();
    }

    @Test
    void nobodySleepsBackwards() {
        assertThatThrownBy(() -> time.sleep(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
