package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import java.util.SplittableRandom;

/** What can happen to a process at any point: it dies, hesitates, or its host's clock jumps. */
final class Nerves implements Checkpoints {

    private static final int LONGEST_JUMP_SECONDS = 3;

    private final Stage.Actor actor;
    private final VirtualTime time;
    private final SplittableRandom random;
    private final double dies;

    Nerves(Stage.Actor actor, VirtualTime time, SplittableRandom random, double dies) {
        this.actor = actor;
        this.time = time;
        this.random = random;
        this.dies = dies;
    }

    @Override
    public void at(String point) {
        double drawn = random.nextDouble();
        if (drawn < dies) {
            throw new Crash(point);
        }
        if (drawn < dies + 0.1) {
            actor.hesitate();
        } else if (drawn < dies + 0.102) {
            time.pass(Duration.ofSeconds(random.nextInt(2 * LONGEST_JUMP_SECONDS) - LONGEST_JUMP_SECONDS));
        }
    }
}
