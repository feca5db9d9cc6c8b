package io.jenkins.plugins.workshopfoundry.faults;

import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import java.time.Instant;

/** Whether a process is alive. Once it is dead, it does nothing more: whatever it tries next is its end. */
final class Life implements Sleeper, Checkpoints {

    private final VirtualTime time;
    private final Instant born;
    private volatile boolean over;

    Life(VirtualTime time) {
        this.time = time;
        this.born = time.instant();
    }

    /** The process is killed. */
    void end() {
        over = true;
    }

    /** How long ago it began, whether or not it has ended. */
    Duration age() {
        return Duration.between(born, time.instant());
    }

    @Override
    public void sleep(Duration duration) {
        die("asleep");
        time.sleep(duration);
    }

    @Override
    public void at(String point) {
        die(point);
    }

    private void die(String where) {
        if (over) {
            throw new Killed(where);
        }
    }

    /** An error, so that nothing in the engine can catch it and go on. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        Killed(String where) {
            super(where, null, false, false);
        }
    }
}
