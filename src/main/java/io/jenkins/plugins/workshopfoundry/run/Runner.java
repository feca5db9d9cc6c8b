package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import org.jspecify.annotations.Nullable;

/**
 * Carries out runs: takes one, goes through its stages, and leaves it in a state from which somebody can go on.
 *
 * <ul>
 *   <li>Done: DONE.
 *   <li>No answer from a cloud, or this process is asked to stop: SUSPENDED; what was made stands until somebody resumes
 *       or cancels the run, or the sweep does.
 *   <li>Refused: what was made is removed; FAILED.
 *   <li>Cancelled: what was made is removed; CANCELLED.
 *   <li>The process dies: the lease passes, and the next owner goes on.
 *   <li>The ledger does not answer for a while: as if the process had died, but it goes on itself.
 * </ul>
 */
public final class Runner {

    private final Ledger ledger;
    private final Poll poll;
    private final Fanout fanout;
    private final RunSettings settings;
    private final Checkpoints checkpoints;
    private final Taking taking;
    private final Undoing undoing;

    /** A runner for one process. */
    public Runner(
            Ledger ledger, Clouds clouds, Poll poll, Fanout fanout, RunSettings settings, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.poll = poll;
        this.fanout = fanout;
        this.settings = settings;
        this.checkpoints = checkpoints;
        this.taking = new Taking(ledger, settings);
        this.undoing = new Undoing(ledger, clouds);
    }

    /**
     * Takes the run and goes on with it, from wherever it is. While the ledger does not answer nothing is called, and
     * afterwards the run is taken again as after a crash: what is recorded of it is all that counts.
     *
     * @throws InvalidRequest if somebody else holds it
     * @throws LedgerUnavailable if the ledger does not answer for {@link LedgerWait#PATIENCE}
     * @throws FoundryException whatever ended or suspended it; the run's state is recorded before
     */
    public <R> R perform(RunRecord record, DurableWork<R> work, RunLog log) {
        Refusal refusal = new Refusal();
        return patiently(
                record,
                log,
                () -> attempt(taken(record, log, Taking.busy(record.id())), work, refusal),
                () -> again(record, work, log, refusal));
    }

    /** What a run was refused, kept while the ledger cannot be told. */
    private static final class Refusal {
        private @Nullable FoundryException why;
    }

    private <R> R again(RunRecord record, DurableWork<R> work, RunLog log, Refusal refusal) {
        RunRecord now = ledger.runs().find(record.id()).orElse(record);
        if (now.status() == RunStatus.FAILED && refusal.why != null) {
            throw refusal.why;
        }
        if (now.status().ended()) {
            return recall(now, work, log);
        }
        RunContext run = taken(record, log, Taking.takenOver(record.id()));
        log.note("The ledger answers again: run " + run.id() + " goes on.");
        return attempt(run, work, refusal);
    }

    private <R> R attempt(RunContext run, DurableWork<R> work, Refusal refusal) {
        try {
            RunStatus status = ledger.runs().renew(run.hold(), settings.lease());
            if (refusal.why != null) {
                throw refused(run, work, refusal.why);
            }
            if (status == RunStatus.CANCELLING) {
                throw undoing.undo(run, work, null);
            }
            return carryOut(run, work, refusal);
        } catch (LedgerUnavailable e) {
            settings.letGo().add(run.id());
            throw e;
        }
    }

    private <R> R carryOut(RunContext run, DurableWork<R> work, Refusal refusal) {
        try {
            checkpoints.at("run.taken");
            R result = work.perform(run);
            ledger.runs().end(run.hold(), RunStatus.DONE);
            checkpoints.at("run.done");
            return result;
        } catch (FoundryException e) {
            throw settle(run, work, e, refusal);
        } catch (RuntimeException e) {
            ledger.runs().suspend(run.hold(), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private <R> R patiently(
            RunRecord record,
            RunLog log,
            LedgerWait.Work<R, RuntimeException> first,
            LedgerWait.Work<R, RuntimeException> again) {
        try {
            return LedgerWait.brief(poll).through(log, first, again);
        } catch (LedgerUnavailable e) {
            throw new LedgerUnavailable(
                    e.what(),
                    "Run " + record.id() + " stands as the ledger knows it: 'workshop resume " + record.id()
                            + "' goes on with it when the ledger answers; in Jenkins, the clean-up removes what it made.",
                    e);
        }
    }

    /**
     * What came of a run that has ended: goes through its stages again, each of which answers from its record.
     *
     * @throws RunStopped if it was cancelled
     * @throws CloudRefused if it failed, with the error that the ledger keeps
     */
    public <R> R recall(RunRecord record, DurableWork<R> work, RunLog log) {
        if (record.status() == RunStatus.CANCELLED) {
            throw Undoing.cancelled(record.id());
        }
        if (record.status() == RunStatus.FAILED) {
            throw new CloudRefused("Run " + record.id() + " failed.", String.valueOf(record.error()));
        }
        // Nobody's hold: a stage that had something left to do would be stopped at its first write.
        Hold none = new Hold(record.id(), settings.owner(), 0);
        return work.perform(new RunContext(ledger, none, poll, fanout, settings, checkpoints, log));
    }

    /** Takes the run, which is CANCELLING, and removes what it made. */
    public void cancel(RunRecord record, DurableWork<?> work, RunLog log) {
        FoundryException end = patiently(
                record,
                log,
                () -> back(taken(record, log, Taking.busy(record.id())), work),
                () -> ended(record)
                        ? Undoing.cancelled(record.id())
                        : back(taken(record, log, Taking.takenOver(record.id())), work));
        if (!(end instanceof RunStopped stopped) || stopped.reason() != RunStopped.Reason.CANCELLED) {
            throw end;
        }
    }

    private FoundryException back(RunContext run, DurableWork<?> work) {
        try {
            return undoing.undo(run, work, null);
        } catch (LedgerUnavailable e) {
            settings.letGo().add(run.id());
            throw e;
        }
    }

    private RunContext taken(RunRecord record, RunLog log, FoundryException otherwise) {
        Hold hold = taking.take(record.id()).orElseThrow(() -> otherwise);
        return new RunContext(ledger, hold, poll, fanout, settings, checkpoints, log);
    }

    private boolean ended(RunRecord record) {
        return ledger.runs()
                .find(record.id())
                .filter(now -> now.status().ended())
                .isPresent();
    }

    private FoundryException settle(RunContext run, DurableWork<?> work, FoundryException e, Refusal refusal) {
        if (e instanceof RunStopped stopped) {
            return stopped(run, work, stopped);
        }
        if (e instanceof LedgerBroken) {
            return e;
        }
        if (e instanceof CloudUnavailable) {
            ledger.runs().suspend(run.hold(), e.sentences());
            return e;
        }
        refusal.why = e;
        return refused(run, work, e);
    }

    private FoundryException refused(RunContext run, DurableWork<?> work, FoundryException why) {
        ledger.runs().cancelling(run.hold(), why.sentences());
        return undoing.undo(run, work, why);
    }

    private FoundryException stopped(RunContext run, DurableWork<?> work, RunStopped stopped) {
        return switch (stopped.reason()) {
            case TAKEN_OVER -> stopped;
            case INTERRUPTED -> {
                giveBack(run, stopped);
                yield stopped;
            }
            case CANCELLED -> undoing.undo(run, work, null);
        };
    }

    /** Whoever is asked to stop waits for nothing. */
    private void giveBack(RunContext run, RunStopped stopped) {
        try {
            ledger.runs().suspend(run.hold(), stopped.what());
        } catch (LedgerUnavailable e) {
            settings.letGo().add(run.id());
        }
    }
}
