package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a thing is there, and when others see it.
 *
 * @param created when it came into being
 * @param shownFrom when it is first seen, or null if it was seen at once
 * @param gone when it ends, or null while nobody wants its end
 * @param shownUntil when it is last seen, or null while nobody wants its end; not before it is gone
 */
record Life(
        Instant created,
        @Nullable Instant shownFrom,
        @Nullable Instant gone,
        @Nullable Instant shownUntil) {

    static Life from(Instant now, Instant shownFrom) {
        return new Life(now, shownFrom.isAfter(now) ? shownFrom : null, null, null);
    }

    boolean isOver(Instant now) {
        return gone != null && !now.isBefore(gone);
    }

    /** Its end has been asked for; it may still be there. */
    boolean isEnding() {
        return gone != null;
    }

    boolean isSeen(Instant now) {
        return (shownFrom == null || !now.isBefore(shownFrom)) && (shownUntil == null || now.isBefore(shownUntil));
    }

    /** Over, and nobody sees it any more. */
    boolean isForgotten(Instant now) {
        return isOver(now) && shownUntil != null && !now.isBefore(shownUntil);
    }

    Life ending(Instant end, Instant until) {
        return isEnding() ? this : new Life(created, shownFrom, end, until.isBefore(end) ? end : until);
    }
}
