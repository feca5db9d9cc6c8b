package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Something under way.
 *
 * @param until not done before this
 * @param work not done before this is done either
 */
record Phase(Instant until, CompletableFuture<?> work) {

    /** Nothing is under way. */
    static Phase over(Instant now) {
        return new Phase(now, CompletableFuture.completedFuture(null));
    }

    /** What comes after this, whether it came to something or not. */
    Phase then(Account account, Duration least, Runnable next) {
        return new Phase(
                account.clock().instant().plus(least),
                work.handle((done, failure) -> failure == null)
                        .thenAcceptAsync(ignored -> next.run(), account.executor()));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until) && work.isDone();
    }

    /** Whether it came to nothing. */
    boolean hasFailed() {
        return work.isCompletedExceptionally();
    }
}
