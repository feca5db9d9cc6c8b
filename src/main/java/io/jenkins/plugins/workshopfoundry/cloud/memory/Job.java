package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * A detached command on a pretend machine. Its log appears evenly over its duration.
 *
 * @param command what was started
 * @param log all that it will have said in the end
 * @param exitCode how it will have ended
 * @param started when it began
 * @param duration how long it takes
 */
record Job(String command, String log, int exitCode, Instant started, Duration duration) {

    /** What a command counts as that died without an exit code. */
    private static final int DIED = 255;

    boolean hasEnded(Instant now) {
        return !now.isBefore(started.plus(duration));
    }

    /** What it has said by now. */
    byte[] said(Instant now) {
        byte[] all = log.getBytes(StandardCharsets.UTF_8);
        if (hasEnded(now)) {
            return all;
        }
        long passed = Math.max(0, Duration.between(started, now).toMillis());
        int length = (int) (all.length * passed / Math.max(1, duration.toMillis()));
        return Arrays.copyOf(all, length);
    }

    /** The machine went down under it. */
    Job killed(Instant now) {
        return hasEnded(now)
                ? this
                : new Job(
                        command,
                        new String(said(now), StandardCharsets.UTF_8),
                        DIED,
                        started,
                        Duration.between(started, now));
    }
}
