package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks again when there was no answer. This is the only such loop round a call to AWS: the SDK's own is switched off, and
 * runs leave it to this one, so that pauses pass on the injected sleeper and loops never multiply. Every call that this
 * room makes may be repeated.
 *
 * <p>All calls together have a budget, as in the SDK's standard mode: what is asked again is paid from it, and what is
 * answered fills it. A service that throttles everything is therefore asked about twice as often as on a good day, never
 * four times. Safe for several threads.
 */
final class Retries {

    /** One more than the SDK's standard mode: throttled three times is not the end of a run. */
    private static final int TRIES = 4;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int GROWTH = 4;

    /** Enough for three calls at the same time that are each asked as often as may be. */
    private static final int BUDGET = 10;

    private final Sleeper sleeper;
    private int left = BUDGET;

    /** @param sleeper how pauses pass */
    Retries(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    <T> T call(Supplier<T> call) {
        Duration pause = FIRST;
        for (int tried = 1; ; tried++) {
            try {
                T answer = call.get();
                answered();
                return answer;
            } catch (CloudRefused e) {
                answered();
                throw e;
            } catch (CloudUnavailable e) {
                if (tried == TRIES || !afford()) {
                    throw e;
                }
                sleeper.sleep(pause);
                pause = pause.multipliedBy(GROWTH);
            }
        }
    }

    private synchronized void answered() {
        left = Math.min(BUDGET, left + 1);
    }

    private synchronized boolean afford() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
