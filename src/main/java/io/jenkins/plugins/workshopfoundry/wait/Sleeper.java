package io.jenkins.plugins.workshopfoundry.wait;

import java.time.Duration;

/** Lets time pass. Real at the edges, virtual in simulations. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Returns when the duration has passed.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.RunStopped if this process is asked to stop meanwhile
     */
    void sleep(Duration duration);
}
