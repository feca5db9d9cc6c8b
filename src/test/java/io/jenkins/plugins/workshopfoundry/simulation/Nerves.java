package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * What can happen to a process at any point: it dies, hesitates, its host's clock jumps, its cloud takes back a machine,
 * or somebody cancels what it does right after it has created something.
 */
final class Nerves implements Checkpoints {

    private static final int LONGEST_JUMP_SECONDS = 3;
    private static final double TAKEN = 0.03;
    private static final double CANCELLED = 0.01;

    private final Stage.Actor actor;
    private final VirtualTime time;
    private final SplittableRandom random;
    private final double dies;
    private final Fate fate;

    Nerves(Stage.Actor actor, VirtualTime time, SplittableRandom random, double dies, Fate fate) {
        this.actor = actor;
        this.time = time;
        this.random = random;
        this.dies = dies;
        this.fate = fate;
    }

    @Override
    public void at(String point) {
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
    }
}
