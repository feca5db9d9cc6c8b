package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.run.LedgerWait;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Carries one run in one life of Jenkins. Whatever happens, exactly one of four things comes of it: the result, a failure
 * after which nothing is left, an end by abort after which nothing is left, or silence because Jenkins goes down, and the
 * next life goes on. A ledger that is locked, or whose server restarts, only makes it wait.
 */
public final class RunTask implements Runnable {

    /** As long as the clean-up spares what nobody goes on with. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    /** Whoever aborts a build wants it to end, and nothing to be left. */
    private static final Duration PARTING = Duration.ofMinutes(15);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Engine engine;
    private final Caller caller;
    private final Poll poll;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable Future<?> future;
    private volatile @Nullable Throwable aborted;
    private volatile boolean waiting;

    /** A task; {@link #start} it. */
    public RunTask(Engine engine, Caller caller) {
        this(engine, caller, new Poll(Clock.systemUTC(), new ThreadSleeper()));
    }

    /** @param poll how to wait for a ledger */
    RunTask(Engine engine, Caller caller, Poll poll) {
        this.engine = engine;
        this.caller = caller;
        this.poll = new Poll(poll.clock(), pause -> {
            waiting = true;
            try {
                poll.sleeper().sleep(pause);
            } finally {
                waiting = false;
            }
        });
    }

    /** Begins as soon as there is a thread. */
    public void start() {
        future = engine.start(this);
        if (engine.crowded()) {
            sayThatItWaits();
        }
    }

    private void sayThatItWaits() {
        try {
            caller.log()
                    .note("All threads for runs are taken: this begins when another step ends. On Java 25 it would"
                            + " begin at once.");
        } catch (IOException e) {
            // The run itself, once it begins, tells of a log that is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the run and removes what it made; a second time: a no-op. */
    public synchronized void abort(Throwable cause) {
        if (aborted != null) {
            return;
        }
        aborted = cause;
        String noted = caller.runId();
        if (noted != null) {
            engine.aside(() -> cancel(noted));
        } else if (begun.compareAndSet(false, true)) {
            caller.failed(cause);
        } else {
            interrupt();
        }
    }

    /** Who carries the run, this task, notices at its next heartbeat; if there is none, or that cannot be asked for, at once. */
    private void cancel(String noted) {
        try {
            engine.use(foundry -> {
                foundry.requestCancel(noted);
                return noted;
            });
            if (waiting) {
                // For the ledger, which is there again, as one sees.
                interrupt();
            }
        } catch (FoundryException e) {
            interrupt();
        }
    }

    private void interrupt() {
        Future<?> present = future;
        if (present != null) {
            present.cancel(true);
        }
    }

    @Override
    public void run() {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        try {
            RunLog log = caller.log();
            try {
                new LedgerWait(poll, PATIENCE, LONGEST_PAUSE).through(log, () -> live(log));
            } catch (RuntimeException e) {
                part(e, log);
            }
        } catch (IOException | InterruptedException | Error e) {
            // Before there was a log; or a class that does not link: what the thread's future keeps to itself would let
            // the step wait for ever.
            end(e);
        }
    }

    /** From wherever the run is; throws only what is worth waiting for. */
    private boolean live(RunLog log) {
        try {
            return engine.use(caller.credentials(), foundry -> carry(foundry, log));
        } catch (LedgerUnavailable e) {
            if (canWait()) {
                throw e;
            }
            end(e);
        } catch (IOException | InterruptedException | RuntimeException e) {
            // Before there was a foundry.
            end(e);
        }
        return true;
    }

    /** Whether the run is on the books, and somebody wants its result. */
    private boolean canWait() {
        return caller.runId() != null && aborted == null && !engine.closing();
    }

    private boolean carry(Foundry foundry, RunLog log) {
        Object result;
        try {
            String noted = caller.runId();
            result = noted == null ? caller.perform(foundry, log) : caller.resume(foundry, noted, log);
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (e instanceof LedgerUnavailable unavailable && canWait()) {
                throw unavailable;
            }
            if (!engine.closing()) {
                cleanUp(foundry, e, log);
            }
            end(e);
            return true;
        }
        if (aborted == null) {
            caller.succeeded(result);
            return true;
        }
        caller.discard(foundry, result, log);
        end(new InterruptedException());
        return true;
    }

    /** The wait for the ledger ended without it: by an abort, or because nobody waits for ever. */
    private void part(RuntimeException failure, RunLog log) {
        // An abort may have come as an interrupt, which has done what it was for.
        boolean ignored = Thread.interrupted();
        try {
            if (!engine.closing()) {
                engine.use(caller.credentials(), foundry -> cleanUp(foundry, failure, log));
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            log.warning("Run " + caller.runId() + " stands as the ledger knows it: " + e.getMessage());
        }
        end(failure);
    }

    /** Nobody can go on with the run of a step that failed: what it made goes now. */
    private boolean cleanUp(Foundry foundry, Exception failure, RunLog log) {
        String noted = caller.runId();
        if (noted != null && aborted == null && failure instanceof LedgerBroken) {
            log.warning("Run " + noted + " stands as the ledger knows it: the clean-up of Jenkins removes what it made"
                    + " after a day; 'workshop cancel " + noted + "', with this ledger, does so sooner.");
        }
        if (noted == null || !(aborted != null || stands(failure))) {
            return false;
        }
        // An abort may have come as an interrupt, which has done what it was for.
        boolean ignored = Thread.interrupted();
        try {
            return new LedgerWait(poll, PARTING, LONGEST_PAUSE).through(log, () -> {
                foundry.cancel(noted, log);
                return true;
            });
        } catch (FoundryException e) {
            log.warning("Run " + noted + " left something that could not be removed now: " + e.sentences()
                    + " The scheduled clean-up tries again.");
            return false;
        }
    }

    /** Whether the run may still stand, and is nobody else's. */
    private static boolean stands(Exception failure) {
        if (failure instanceof RunStopped stopped) {
            return stopped.reason() == RunStopped.Reason.INTERRUPTED;
        }
        return failure instanceof CloudUnavailable || !(failure instanceof FoundryException);
    }

    private void end(Throwable failure) {
        if (engine.closing()) {
            return;
        }
        Throwable cause = aborted;
        caller.failed(cause == null ? failure : cause);
    }
}
