package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks again when there was no answer. This is the only such loop in this room: the SDK's own is switched off, so that
 * pauses pass on the injected sleeper and two loops never multiply. Every call that this room makes may be repeated.
 *
 * @param sleeper how pauses pass
 */
record Retries(Sleeper sleeper) {

    /** As many as the SDK's standard mode (docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html). */
    private static final int TRIES = 3;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int GROWTH = 3;

    <T> T call(Supplier<T> call) {
        Duration pause = FIRST;
        for (int tried = 1; ; tried++) {
            try {
                return call.get();
            } catch (CloudUnavailable e) {
                if (tried == TRIES) {
                    throw e;
                }
                sleeper.sleep(pause);
                pause = pause.multipliedBy(GROWTH);
            }
        }
    }
}
