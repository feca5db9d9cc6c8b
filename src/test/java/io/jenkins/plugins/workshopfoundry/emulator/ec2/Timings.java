package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.util.Map;

/**
 * How long things take.
 *
 * @param boot from RunInstances or StartInstances until an instance runs
 * @param stop until it has stopped
 * @param terminate until it has ended
 * @param image from CreateImage until the image is available
 * @param copy from CopyImage until the copy is available, where nothing else is said
 * @param copies the same for certain regions
 * @param lag how long what is fresh stays unseen
 */
public record Timings(
        Duration boot,
        Duration stop,
        Duration terminate,
        Duration image,
        Duration copy,
        Map<String, Duration> copies,
        Duration lag) {

    /** Copies the map. */
    public Timings {
        copies = Map.copyOf(copies);
    }

    /** As on an ordinary day. */
    public static Timings usual() {
        return new Timings(
                Duration.ofSeconds(15),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                Duration.ofMinutes(3),
                Duration.ofMinutes(2),
                Map.of(),
                Duration.ZERO);
    }

    /** Everything happens at once. */
    public static Timings none() {
        Duration zero = Duration.ZERO;
        return new Timings(zero, zero, zero, zero, zero, Map.of(), zero);
    }

    /** The same, and what is fresh stays unseen for a while. */
    public Timings lagging(Duration unseen) {
        return new Timings(boot, stop, terminate, image, copy, copies, unseen);
    }

    /** The same, and copies take as long as each region needs. */
    public Timings copying(Map<String, Duration> perRegion) {
        return new Timings(boot, stop, terminate, image, copy, perRegion, lag);
    }

    Duration copyTo(String region) {
        return copies.getOrDefault(region, copy);
    }
}
