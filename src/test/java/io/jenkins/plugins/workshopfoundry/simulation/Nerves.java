package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a process at any point: it dies, hesitates, its host's clock jumps, its cloud takes back a machine,
 * its ledger is locked for a while, or somebody cancels what it does right after it has created something. Or it sleeps for longer than anybody believes it
 * alive, as a laptop does with its lid closed, and goes on as if nothing had been.
 */
final class Nerves implements Checkpoints {

    private static final int LONGEST_JUMP_SECONDS = 3;
    private static final double TAKEN = 0.03;
    private static final double CANCELLED = 0.01;
    private static final double OVERSLEEPS = 0.008;
    private static final double LOCKED = 0.005;

    /** Twice as long as anybody waits: half of those who meet it give up, and the run is gone on with later. */
    private static final int LONGEST_LOCK_SECONDS = 180;

    /** After the end of the lease; whoever takes over begins within the first minute of that. */
    private static final int LONGEST_SLEEP_SECONDS = 600;

    private final Stage.Actor actor;
    private final VirtualTime time;
    private final SplittableRandom random;
    private final double dies;
    private final Fate fate;
    private final @Nullable Runnable relief;
    private Instant unlocked = Instant.MIN;

    /** @param relief called when the process falls asleep; null for one that stays awake */
    Nerves(
            Stage.Actor actor,
            VirtualTime time,
            SplittableRandom random,
            double dies,
            Fate fate,
            @Nullable Runnable relief) {
        this.actor = actor;
        this.time = time;
        this.random = random;
        this.dies = dies;
        this.fate = fate;
        this.relief = relief;
    }

    @Override
    public void at(String point) {
        locked(point);
        double drawn = random.nextDouble();
        if (drawn < dies) {
            fate.tally().count("crash: " + point);
            throw new Crash(point);
        }
        if (drawn < dies + 0.1) {
            fate.tally().count("chance: hesitates");
            actor.hesitate();
        } else if (drawn < dies + 0.102) {
            fate.tally().count("chance: clock jumps");
            time.pass(Duration.ofSeconds(random.nextInt(2 * LONGEST_JUMP_SECONDS) - LONGEST_JUMP_SECONDS));
        }
        if (point.equals("create.machine.recorded") && random.nextDouble() < TAKEN) {
            fate.takeNewestMachine();
        }
        if (point.startsWith("create.") && random.nextDouble() < CANCELLED) {
            fate.cancelNewestRun();
        }
        if (relief != null && random.nextDouble() < OVERSLEEPS) {
            oversleep(point, relief);
        }
    }

    /** Whether what was asked of the ledger last was done and the answer lost, or what comes next is refused, nobody knows. */
    private void locked(String point) {
        if (random.nextDouble() < LOCKED) {
            fate.tally().count("locked: " + point);
            unlocked = time.instant().plusSeconds(random.nextInt(LONGEST_LOCK_SECONDS));
        }
        if (time.instant().isBefore(unlocked)) {
            throw new LedgerUnavailable("The ledger is locked.", "Wait.", null);
        }
    }

    /** What it does first when it wakes up is a cloud call that nobody can take back, if it was about to create. */
    private void oversleep(String point, Runnable relief) {
        fate.tally().count("sleep: " + point);
        if (point.startsWith("create.") && point.endsWith(".intended")) {
            fate.sleepsOnCreating(actor.name());
        }
        relief.run();
        actor.sleep(RunSettings.LEASE.plusSeconds(random.nextInt(LONGEST_SLEEP_SECONDS)));
    }
}
