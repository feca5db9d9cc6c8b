package io.jenkins.plugins.workshopfoundry.teardown;

import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.run.Abandoned;
import io.jenkins.plugins.workshopfoundry.run.Clouds;
import io.jenkins.plugins.workshopfoundry.run.DurableWork;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.run.LedgerWait;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.run.Runner;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.util.List;

/** The way back: ends what is still being made, then removes what was made. */
public final class Teardown {

    private final Ledger ledger;
    private final Clouds clouds;
    private final Runner runner;
    private final Poll poll;

    /** Teardown on one ledger. */
    public Teardown(Ledger ledger, Clouds clouds, Runner runner, Poll poll) {
        this.ledger = ledger;
        this.clouds = clouds;
        this.runner = runner;
        this.poll = poll;
    }

    /** What a teardown run was asked for. */
    record Request(String group) {}

    /** Removes everything of a classroom or an image; removed already: a no-op. */
    public TeardownResult remove(String group, RunLog log) {
        return finish(begin(group), log);
    }

    /**
     * The run that removes a classroom or an image, recorded; one that died is gone on with. One that somebody has stopped
     * since would end without removing anything more: who asks again means it.
     */
    public RunRecord begin(String group) {
        return ledger.runs().about(group).stream()
                .filter(run -> run.kind() == RunKind.TEARDOWN && !run.status().ended())
                .filter(run -> run.status() != RunStatus.CANCELLING)
                .findFirst()
                .orElseGet(() -> ledger.runs().create(RunKind.TEARDOWN, group, Json.write(new Request(group))));
    }

    /** Ends what is still being made of it, then removes it. */
    public TeardownResult finish(RunRecord teardown, RunLog log) {
        List<RunRecord> all =
                LedgerWait.brief(poll).through(log, () -> ledger.runs().about(teardown.subject()));
        for (RunRecord open : all) {
            if (!open.status().ended() && open.kind() != RunKind.TEARDOWN) {
                cancel(open.id(), log);
            }
        }
        return runner.perform(teardown, new TeardownRun(teardown, clouds), log);
    }

    /** Removes what carries our labels and belongs to nothing that lives. */
    public TeardownResult removeOrphans(List<OwnedResource> orphans, RunLog log) {
        if (orphans.isEmpty()) {
            return TeardownResult.nothing();
        }
        RunRecord record = ledger.runs().create(RunKind.TEARDOWN, "orphans", Json.write(new Request("orphans")));
        return runner.perform(record, new OrphanRun(orphans, clouds), log);
    }

    /**
     * Cancels a run and sees that what it made goes: its owner does it, or, where that is gone, this process. Waits for a
     * ledger that does not answer.
     *
     * @throws InvalidRequest if there is no such run
     */
    public void cancel(String runId, RunLog log) {
        LedgerWait wait = LedgerWait.brief(poll);
        RunRecord record = wait.through(log, () -> ledger.runs().find(runId))
                .orElseThrow(() -> new InvalidRequest(
                        "There is no run " + runId + ".",
                        "'workshop list' shows the runs there are; in Jenkins, the log of a build names its run."));
        if (!wait.through(log, () -> ledger.runs().requestCancel(runId, null))) {
            return;
        }
        poll.untilTrue("The end of run " + runId, Poll.Pace.brisk(RunSettings.LEASE.multipliedBy(2)), () -> {
            return wait.through(log, () -> ended(runId)) || takeOver(record, log);
        });
    }

    private boolean takeOver(RunRecord record, RunLog log) {
        try {
            runner.cancel(record, new Giving(record), log);
            return true;
        } catch (InvalidRequest busy) {
            return false;
        }
    }

    private boolean ended(String runId) {
        return ledger.runs().find(runId).filter(run -> !run.status().ended()).isEmpty();
    }

    /**
     * A run that is cancelled needs nothing of what it was about but its id. A teardown that is cancelled closes no books,
     * and a replacement neither: what they were about still stands.
     */
    private record Giving(RunRecord up) implements DurableWork<Boolean> {
        @Override
        public Boolean perform(RunContext run) {
            return true;
        }

        @Override
        public void undoing(RunContext run) {
            if (!up.kind().leavesItsSubject()) {
                Abandoned.closing(run, up.subject());
            }
        }

        @Override
        public void undone(RunContext run) {
            if (!up.kind().leavesItsSubject()) {
                Abandoned.closed(run, up.subject());
            }
        }
    }
}
