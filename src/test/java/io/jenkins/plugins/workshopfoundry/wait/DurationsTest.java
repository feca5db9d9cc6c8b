package io.jenkins.plugins.workshopfoundry.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.testing.Seeds;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "90s, PT90S",
        "45m, PT45M",
        "4h, PT4H",
        "2d, PT48H",
        "1h30m, PT90M",
        "1d2h3m4s, PT26H3M4S",
        "0h1m, PT1M",
    })
    void readsWhatPeopleWrite(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "4", "h", "0s", "0h0m", "-4h", "4 h", "4h ", "30m1h", "1.5h", "4H", "99999h", "٤h", "4h\n"
            })
    void refusesAnythingElseAndShowsTheForm(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("'" + text + "' is not a length of time.")
                .hasMessageContaining("1h30m");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0.0s", "PT0.44S, 0.4s", "PT1S, 1s", "PT90S, 1m30s", "PT4H, 4h", "PT48H, 2d", "PT2.9S, 2s"})
    void writesTheShortestForm(Duration duration, String expected) {
        assertThat(Durations.words(duration)).isEqualTo(expected);
    }

    @Test
    void writesTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Durations.words(Duration.ofMillis(440))).isEqualTo("0.4s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(Seeds.SOME)
    void readsBackWhatItWrites(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Duration duration = Duration.ofSeconds(1 + random.nextInt(90 * 24 * 3600));
            assertThat(Durations.parse(Durations.words(duration))).isEqualTo(duration);
        }
    }
}
