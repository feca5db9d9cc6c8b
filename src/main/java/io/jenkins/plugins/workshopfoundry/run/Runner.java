package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.util.List;
import java.util.Objects;
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
 * </ul>
 */
public final class Runner {

    private final Ledger ledger;
    private final Clouds clouds;
    private final Poll poll;
    private final Fanout fanout;
    private final RunSettings settings;
    private final Checkpoints checkpoints;

    /** A runner for one process. */
    public Runner(
            Ledger ledger, Clouds clouds, Poll poll, Fanout fanout, RunSettings settings, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.clouds = clouds;
        this.poll = poll;
        this.fanout = fanout;
        this.settings = settings;
        this.checkpoints = checkpoints;
    }

    /**
     * Takes the run and goes on with it, from wherever it is.
     *
     * @throws InvalidRequest if somebody else holds it
     * @throws FoundryException whatever ended or suspended it; the run's state is recorded before
     */
    public <R> R perform(RunRecord record, DurableWork<R> work, RunLog log) {
        RunContext run = context(record.id(), log);
        if (ledger.runs().renew(run.hold(), settings.lease()) == RunStatus.CANCELLING) {
            throw undo(run, work, null);
        }
        try {
            checkpoints.at("run.taken");
            R result = work.perform(run);
            ledger.runs().end(run.hold(), RunStatus.DONE);
            checkpoints.at("run.done");
            return result;
        } catch (FoundryException e) {
            throw settle(run, work, e);
        } catch (RuntimeException e) {
            ledger.runs().suspend(run.hold(), String.valueOf(e.getMessage()));
            throw e;
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
            throw cancelled(record.id());
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
        FoundryException end = undo(context(record.id(), log), work, null);
        if (!(end instanceof RunStopped stopped) || stopped.reason() != RunStopped.Reason.CANCELLED) {
            throw end;
        }
    }

    private RunContext context(String runId, RunLog log) {
        Hold hold = ledger.runs()
                .acquire(runId, settings.owner(), settings.lease(), settings.ownerIsGone())
                .orElseThrow(() -> new InvalidRequest(
                        "Run " + runId + " is being worked on by another process.",
                        "Wait for it to end, or for its lease to pass: 'workshop show " + runId
                                + "', in Jenkins its build, tells when."));
        return new RunContext(ledger, hold, poll, fanout, settings, checkpoints, log);
    }

    private FoundryException settle(RunContext run, DurableWork<?> work, FoundryException e) {
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
        ledger.runs().cancelling(run.hold(), e.sentences());
        return undo(run, work, e);
    }

    private FoundryException stopped(RunContext run, DurableWork<?> work, RunStopped stopped) {
        return switch (stopped.reason()) {
            case TAKEN_OVER -> stopped;
            case INTERRUPTED -> {
                ledger.runs().suspend(run.hold(), stopped.what());
                yield stopped;
            }
            case CANCELLED -> undo(run, work, null);
        };
    }

    /** Removes what the run made, and ends it; answers with what the caller is to be told. */
    private FoundryException undo(RunContext run, DurableWork<?> work, @Nullable FoundryException failure) {
        run.undoing();
        try {
            work.undoing(run);
            List<ResourceRecord> made = ledger.resources().ofRun(run.id());
            for (Provider provider :
                    made.stream().map(ResourceRecord::provider).distinct().toList()) {
                new Remover(run, clouds.of(provider)).removeAll(made);
            }
        } catch (FoundryException e) {
            ledger.runs().suspend(run.hold(), e.sentences());
            return e;
        }
        work.undone(run);
        ledger.secrets().forget(run.id());
        boolean failed = failure != null || failedBefore(run);
        ledger.runs().end(run.hold(), failed ? RunStatus.FAILED : RunStatus.CANCELLED);
        return Objects.requireNonNullElseGet(failure, () -> cancelled(run.id()));
    }

    private static RunStopped cancelled(String runId) {
        return new RunStopped(
                RunStopped.Reason.CANCELLED, "Run " + runId + " was cancelled.", "Nothing that it made is left.");
    }

    private boolean failedBefore(RunContext run) {
        return ledger.runs().find(run.id()).map(RunRecord::error).isPresent();
    }
}
