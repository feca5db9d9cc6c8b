package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an image is offered to others.
 *
 * @param title the name under which people find it
 * @param audience who may start machines from it
 * @param deprecated from when it is left out of lists, or null
 * @param disabled whether nobody may start machines from it any more
 * @param launched when a machine was last started from it, or null
 */
record Offer(
        String title,
        Audience audience,
        @Nullable Instant deprecated,
        boolean disabled,
        @Nullable Instant launched) {

    static Offer titled(String title) {
        return new Offer(title, Audience.OWNER, null, false, null);
    }

    Offer to(Audience other) {
        return new Offer(title, other, deprecated, disabled, launched);
    }

    Offer deprecated(@Nullable Instant when) {
        return new Offer(title, audience, when, disabled, launched);
    }

    Offer ended() {
        return new Offer(title, Audience.OWNER, deprecated, true, launched);
    }

    Offer launched(Instant when) {
        return new Offer(title, audience, deprecated, disabled, when);
    }
}
