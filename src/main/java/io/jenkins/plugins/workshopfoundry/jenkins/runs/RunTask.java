package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Carries one run in one life of Jenkins. Whatever happens, exactly one of four things comes of it: the result, a failure
 * after which nothing is left, an end by abort after which nothing is left, or silence because Jenkins goes down, and the
 * next life goes on.
 */
public final class RunTask implements Runnable {

    private final Engine engine;
    private final Caller caller;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable Future<?> future;
    private volatile @Nullable Throwable aborted;

    /** A task; {@link #start} it. */
    public RunTask(Engine engine, Caller caller) {
        this.engine = engine;
        this.caller = caller;
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

    /** Who carries the run, this task, notices at its next heartbeat; if that cannot be asked for, at once. */
    private void cancel(String noted) {
        try {
            engine.use(foundry -> {
                foundry.requestCancel(noted);
                return noted;
            });
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
            engine.use(caller.credentials(), foundry -> {
                carry(foundry, log);
                return begun;
            });
        } catch (IOException | InterruptedException | RuntimeException e) {
            // Before there was a log, or a foundry.
            end(e);
        }
    }

    private void carry(Foundry foundry, RunLog log) {
        Object result;
        try {
            String noted = caller.runId();
            result = noted == null ? caller.perform(foundry, log) : caller.resume(foundry, noted, log);
        } catch (IOException | InterruptedException | RuntimeException e) {
            if (!engine.closing()) {
                cleanUp(foundry, e, log);
            }
            end(e);
            return;
        }
        if (aborted == null) {
            caller.succeeded(result);
            return;
        }
        caller.discard(foundry, result, log);
        end(new InterruptedException());
    }

    /** Nobody can go on with the run of a step that failed: what it made goes now. */
    private void cleanUp(Foundry foundry, Exception failure, RunLog log) {
        String noted = caller.runId();
        if (noted != null && aborted == null && failure instanceof LedgerBroken) {
            log.warning("Run " + noted + " stands as the ledger knows it: the clean-up of Jenkins removes what it made"
                    + " after a day; 'workshop cancel " + noted + "', with this ledger, does so sooner.");
        }
        if (noted == null || !(aborted != null || stands(failure))) {
            return;
        }
        // An abort may have come as an interrupt, which has done what it was for.
        boolean ignored = Thread.interrupted();
        try {
            foundry.cancel(noted, log);
        } catch (FoundryException e) {
            log.warning("Run " + noted + " left something that could not be removed now: " + e.sentences()
                    + " The scheduled clean-up tries again.");
        }
    }

    /** Whether the run may still stand, and is nobody else's. */
    private static boolean stands(Exception failure) {
        if (failure instanceof RunStopped stopped) {
            return stopped.reason() == RunStopped.Reason.INTERRUPTED;
        }
        return failure instanceof CloudUnavailable || !(failure instanceof FoundryException);
    }

    private void end(Exception failure) {
        if (engine.closing()) {
            return;
        }
        Throwable cause = aborted;
        caller.failed(cause == null ? failure : cause);
    }
}
