package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.time.Instant;

/**
 * Waits for a ledger that another process locks, or whose server restarts, and then goes on from what the ledger knows.
 *
 * @param poll how to wait; nothing is written meanwhile, so that a lease may pass
 * @param patience how long without an answer is too long
 * @param longest no pause between two tries is longer than this
 */
public record LedgerWait(Poll poll, Duration patience, Duration longest) {

    /** Somebody at a keyboard waits as long; a lease is far longer, so that the run is still held afterwards. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    /** A ledger that comes back and goes again as often as this is not one that is locked for a while. */
    private static final int MOST_WAITS = 100;

    private static final Duration FIRST = Duration.ofSeconds(1);

    /** As long as a person waits who asked for something. */
    public static LedgerWait brief(Poll poll) {
        return new LedgerWait(poll, PATIENCE, Duration.ofSeconds(15));
    }

    /**
     * Something that asks the ledger.
     *
     * @param <T> what comes of it
     * @param <E> what else may go wrong
     */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Does it. */
        T go() throws E;
    }

    /** Does what can be done again as it is, however much of it was done before. */
    public <T, E extends Exception> T through(RunLog log, Work<T, E> work) throws E {
        return through(log, work, work);
    }

    /**
     * Does the work; whenever the ledger does not answer, waits and does the other one.
     *
     * @param again what to do after that: it asks the ledger how far the first came
     * @throws LedgerUnavailable if patience is at an end
     * @throws io.jenkins.plugins.workshopfoundry.problem.RunStopped if this process is asked to stop meanwhile
     */
    public <T, E extends Exception> T through(RunLog log, Work<T, E> first, Work<T, E> again) throws E {
        Work<T, E> next = first;
        Duration silent = Duration.ZERO;
        Duration pause = FIRST;
        int waits = 0;
        while (true) {
            Instant begun = poll.clock().instant();
            try {
                return next.go();
            } catch (LedgerUnavailable e) {
                Duration worked = Duration.between(begun, poll.clock().instant());
                boolean anew = waits == 0 || worked.compareTo(patience) >= 0;
                silent = anew ? Duration.ZERO : silent.plus(worked);
                if (silent.compareTo(patience) >= 0 || waits == MOST_WAITS) {
                    throw e;
                }
                if (anew) {
                    log.warning(e.what() + " Waiting for it, up to " + Durations.words(patience) + ".");
                    pause = FIRST;
                    waits++;
                }
                poll.sleeper().sleep(pause);
                silent = silent.plus(pause);
                pause = shorter(pause.multipliedBy(2), longest);
                next = again;
            }
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
