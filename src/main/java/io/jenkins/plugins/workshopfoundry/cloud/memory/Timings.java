package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.time.Duration;

/**
 * How long things take in the pretend cloud.
 *
 * @param boot from a machine's start until it runs
 * @param stop how long a machine takes to stop
 * @param image from an image's creation until it is available
 * @param removal from the request until a machine is really gone; other things go at once
 * @param settle how long at most the cloud denies a fresh thing, or shows one that is gone
 */
public record Timings(Duration boot, Duration stop, Duration image, Duration removal, Duration settle) {

    /** As large clouds are on an ordinary day; on a virtual clock this costs nothing. */
    public static Timings usual() {
        return new Timings(
                Duration.ofSeconds(40),
                Duration.ofSeconds(20),
                Duration.ofMinutes(4),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20));
    }

    /** Short enough to watch on a real clock. */
    public static Timings rehearsal() {
        return new Timings(
                Duration.ofMillis(400),
                Duration.ofMillis(200),
                Duration.ofMillis(600),
                Duration.ofMillis(200),
                Duration.ofMillis(500));
    }

    /** Everything happens at once. */
    public static Timings none() {
        return new Timings(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
