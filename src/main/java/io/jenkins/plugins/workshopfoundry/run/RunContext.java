package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.ledger.StageRecord;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** One run in one process: what a stage may hold on to. */
public final class RunContext {

    private final Ledger ledger;
    private final Hold hold;
    private final Poll poll;
    private final Fanout fanout;
    private final RunSettings settings;
    private final Checkpoints checkpoints;
    private final RunLog log;
    private boolean undoing;
    private int ordinal;

    RunContext(
            Ledger ledger,
            Hold hold,
            Poll poll,
            Fanout fanout,
            RunSettings settings,
            Checkpoints checkpoints,
            RunLog log) {
        this.ledger = ledger;
        this.hold = hold;
        this.poll = poll;
        this.fanout = fanout;
        this.settings = settings;
        this.checkpoints = checkpoints;
        this.log = log;
    }

    /** The run's id. */
    public String id() {
        return hold.runId();
    }

    /** The right to write about the run. */
    public Hold hold() {
        return hold;
    }

    /** The ledger in which it is recorded. */
    public Ledger ledger() {
        return ledger;
    }

    /** How to wait: each pause also keeps the run, and stops when it is cancelled. */
    public Poll poll() {
        return new Poll(poll.clock(), pause -> {
            heartbeat();
            poll.sleeper().sleep(pause);
        });
    }

    /** How several regions are asked. */
    public Fanout fanout() {
        return fanout;
    }

    /** What happens goes here. */
    public RunLog log() {
        return log;
    }

    /**
     * Goes through one stage: done before, its recorded result; else does the work and records what comes of it.
     *
     * @param name unique within the run
     * @param type a record that Jackson can write and read
     * @param work what the stage does; done again from its beginning after a crash
     */
    public <T> T stage(String name, Class<T> type, Supplier<T> work) {
        int place = ++ordinal;
        Optional<String> before =
                ledger.runs().stage(id(), name).filter(StageRecord::done).map(StageRecord::result);
        if (before.isPresent()) {
            log.stageKept(name);
            return Json.read(before.get(), type);
        }
        heartbeat();
        at("stage." + name + ".begin");
        ledger.runs().stageBegun(hold, place, name);
        log.stage(name);
        Instant began = poll.clock().instant();
        T result = work.get();
        at("stage." + name + ".worked");
        ledger.runs().stageDone(hold, name, Json.write(result));
        log.stageDone(name, Duration.between(began, poll.clock().instant()));
        at("stage." + name + ".done");
        return result;
    }

    /**
     * Keeps the run, and stops it where somebody else decided so.
     *
     * @throws RunStopped if it was cancelled or taken over
     */
    public void heartbeat() {
        RunStatus status = ledger.runs().renew(hold, settings.lease());
        if (status == RunStatus.CANCELLING && !undoing) {
            throw new RunStopped(
                    RunStopped.Reason.CANCELLED, "Run " + id() + " was cancelled.", "What it made is being removed.");
        }
    }

    /** Marks an instant at which a crash makes a difference. */
    void at(String point) {
        checkpoints.at(point);
    }

    /** From here on a cancelled run goes on: it is cleaning up. */
    void undoing() {
        undoing = true;
    }
}
