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

/** Cleans up round by round, as it is configured at that moment, and remembers what came of it. */
final class CleanUp {

    /** As many rounds as fit on a page. */
    static final int KEPT = 50;

    /** Until the next round, where the configured interval cannot be read. */
    private static final Duration OTHERWISE = Duration.ofMinutes(10);

    private final Sweeping sweeping;
    private final Supplier<CleanUpConfiguration> configured;
    private final Clock clock;
    private final Deque<Round> rounds = new ArrayDeque<>();
    private Instant due = Instant.MIN;
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
            due = Instant.MIN;
        } else if (!clock.instant().isBefore(due)) {
            round(now, log);
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
        Round.Result result = result(now, begun, log);
        troubles = Stream.concat(
                        result.residue().stream().map(left -> "Still there after its removal: " + left + "."),
                        result.failures().stream())
                .toList();
        keep(new Round(begun, clock.instant(), result));
    }

    private Round.Result result(CleanUpConfiguration now, Instant begun, RunLog log) {
        due = begun.plus(OTHERWISE);
        try {
            Duration interval = Durations.parse(now.getInterval());
            due = begun.plus(interval);
            return sweeping.sweep(now, interval, log);
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
