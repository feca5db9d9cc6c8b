package io.jenkins.plugins.workshopfoundry.wait;

import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks again until there is an answer, or time is up.
 *
 * @param clock what time it is
 * @param sleeper how time passes
 */
public record Poll(Clock clock, Sleeper sleeper) {

    /** Each pause is longer than the one before by this factor, up to the longest. */
    private static final double GROWTH = 1.5;

    /**
     * How often to ask and for how long.
     *
     * @param first the first pause
     * @param longest no pause is longer than this
     * @param total give up after this
     */
    public record Pace(Duration first, Duration longest, Duration total) {

        /** From a quarter of a second up to two. */
        public static Pace brisk(Duration total) {
            return new Pace(Duration.ofMillis(250), Duration.ofSeconds(2), total);
        }

        /** From two seconds up to fifteen: for calls that a cloud counts. */
        public static Pace calm(Duration total) {
            return new Pace(Duration.ofSeconds(2), Duration.ofSeconds(15), total);
        }
    }

    /**
     * Asks until the answer is present.
     *
     * @param what what is waited for, as it goes into the sentence "… did not come within 5 m"
     * @throws CloudUnavailable if time is up
     */
    public <T> T until(String what, Pace pace, Supplier<Optional<T>> question) {
        return within(pace, question)
                .orElseThrow(
                        () -> new CloudUnavailable(
                                what + " did not come within " + Durations.words(pace.total()) + ".",
                                "Look at the log above for the cause; 'workshop resume', or in Jenkins another build, tries again."));
    }

    /** Asks until the answer is present, or time is up: then it is empty. */
    public <T> Optional<T> within(Pace pace, Supplier<Optional<T>> question) {
        Instant end = clock.instant().plus(pace.total());
        Duration pause = pace.first();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent() || !clock.instant().isBefore(end)) {
                return answer;
            }
            sleeper.sleep(pause);
            pause = min(pace.longest(), Duration.ofNanos((long) (pause.toNanos() * GROWTH)));
        }
    }

    /**
     * Asks until the condition holds.
     *
     * @throws CloudUnavailable if time is up
     */
    public void untilTrue(String what, Pace pace, Supplier<Boolean> question) {
        until(what, pace, () -> question.get() ? Optional.of(true) : Optional.empty());
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
