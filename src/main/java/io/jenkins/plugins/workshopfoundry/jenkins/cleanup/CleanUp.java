package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cleans up round by round, as it is configured at that moment, and remembers what came of it. */
final class CleanUp {

    /** As many rounds as fit on a page. */
    static final int KEPT = 50;

    /** Until the next round, where the configured interval cannot be read. */
    private static final Duration OTHERWISE = Duration.ofMinutes(10);

    /** Somebody looks once a minute, and never to the millisecond: without this an interval of a minute would be two. */
    private static final Duration EARLY = Duration.ofSeconds(5);

    private final Sweeping sweeping;
    private final Supplier<CleanUpConfiguration> configured;
    private final Clock clock;
    private final Deque<Round> rounds = new ArrayDeque<>();
    private @Nullable Instant last;
    private volatile List<String> troubles = List.of();

    /**
     * @param sweeping does a round
     * @param configured what is configured now
     * @param clock what time it is
     */
    CleanUp(Sweeping sweeping, Supplier<CleanUpConfiguration> configured, Clock clock) {
        this.sweeping = sweeping;
        this.configured = configured;
        this.clock = clock;
    }

    /** Does what a round does. */
    @FunctionalInterface
    interface Sweeping {

        /**
         * Does it.
         *
         * @param interval how long it is until the next round
         */
        Round.Result sweep(CleanUpConfiguration now, Duration interval, RunLog log);
    }

    /** A round, if it is time for one. */
    synchronized void roundIfDue(RunLog log) {
        CleanUpConfiguration now = configured.get();
        if (!now.isEnabled()) {
            troubles = List.of();
            last = null;
        } else if (isDue(now)) {
            round(now, log);
        }
    }

    /** By the interval of this moment: who has shortened it does not wait for the longer one to pass. */
    private boolean isDue(CleanUpConfiguration now) {
        Instant before = last;
        return before == null
                || !clock.instant().isBefore(before.plus(interval(now)).minus(EARLY));
    }

    private static Duration interval(CleanUpConfiguration now) {
        try {
            return Durations.parse(now.getInterval());
        } catch (FoundryException e) {
            return OTHERWISE;
        }
    }

    /** A round at once, because somebody asked for it; where only looking is configured, it only looks. */
    synchronized void roundNow(RunLog log) {
        round(configured.get(), log);
    }

    /** What somebody should look at: what is still there, and what did not work. Empty if all is well. */
    List<String> troubles() {
        return troubles;
    }

    /** The rounds since Jenkins was started, newest first. */
    List<Round> rounds() {
        synchronized (rounds) {
            return List.copyOf(rounds);
        }
    }

    private void round(CleanUpConfiguration now, RunLog log) {
        Instant begun = clock.instant();
        last = begun;
        Round.Result result = result(now, log);
        troubles = Stream.concat(
                        result.residue().stream().map(left -> "Still there after its removal: " + left + "."),
                        result.failures().stream())
                .toList();
        keep(new Round(begun, clock.instant(), result));
    }

    private Round.Result result(CleanUpConfiguration now, RunLog log) {
        try {
            return sweeping.sweep(now, Durations.parse(now.getInterval()), log);
        } catch (FoundryException e) {
            log.warning(e.sentences());
            return Round.Result.failed(e.sentences());
        }
    }

    private void keep(Round round) {
        synchronized (rounds) {
            rounds.addFirst(round);
            if (rounds.size() > KEPT) {
                rounds.removeLast();
            }
        }
    }
}
