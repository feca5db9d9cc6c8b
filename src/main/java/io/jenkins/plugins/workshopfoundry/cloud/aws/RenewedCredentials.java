package io.jenkins.plugins.workshopfoundry.cloud.aws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * Temporary credentials that are renewed before they end, so that a run of four hours outlives a session of one. The SDK's
 * own providers do the same on the system's clock only. Safe for several threads.
 */
final class RenewedCredentials implements AwsCredentialsProvider {

    /** As early as the SDK's own providers begin to renew (StsCredentialsProvider, prefetch time). */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final Clock clock;
    private final Supplier<Credentials> source;
    private @Nullable Credentials held;

    /**
     * @param clock what time it is
     * @param source asks for fresh ones
     */
    RenewedCredentials(Clock clock, Supplier<Credentials> source) {
        this.clock = clock;
        this.source = source;
    }

    @Override
    public synchronized AwsCredentials resolveCredentials() {
        Credentials current = held;
        Instant now = clock.instant();
        if (current == null || !now.isBefore(current.expiration().minus(EARLY))) {
            current = renew(current, now);
            held = current;
        }
        return AwsSessionCredentials.builder()
                .accessKeyId(current.accessKeyId())
                .secretAccessKey(current.secretAccessKey())
                .sessionToken(current.sessionToken())
                .expirationTime(current.expiration())
                .build();
    }

    /** A renewal that fails is no harm while the old ones still work. */
    private Credentials renew(@Nullable Credentials old, Instant now) {
        try {
            return source.get();
        } catch (RuntimeException e) {
            if (old != null && now.isBefore(old.expiration())) {
                return old;
            }
            throw e;
        }
    }
}
