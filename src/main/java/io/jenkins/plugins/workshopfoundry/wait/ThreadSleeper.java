package io.jenkins.plugins.workshopfoundry.wait;

import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.time.Duration;

/** Sleeps on the calling thread; an interrupt means that this process is asked to stop. */
public final class ThreadSleeper implements Sleeper {

    @Override
    public void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped(
                    RunStopped.Reason.INTERRUPTED,
                    "Interrupted while waiting.",
                    "'workshop resume' goes on with it; in Jenkins, build again.");
        }
    }
}
