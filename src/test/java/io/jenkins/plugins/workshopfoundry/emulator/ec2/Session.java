package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an access key.
 *
 * @param accessKey the key's id
 * @param secret the key
 * @param token what goes with a temporary key, or null for one without end
 * @param expires when it ends, or null
 * @param arn who it is
 */
record Session(
        String accessKey,
        String secret,
        @Nullable String token,
        @Nullable Instant expires,
        String arn) {

    boolean isOver(Instant now) {
        return expires != null && !now.isBefore(expires);
    }
}
