package io.jenkins.plugins.workshopfoundry.teardown;

import java.time.Duration;

/**
 * What a sweep may do.
 *
 * @param expired whether it closes classrooms whose time is over and ends runs that nobody goes on with
 * @param orphans whether it removes what carries our labels and belongs to nothing that lives
 * @param grace how long after its end, or after its beginning for an orphan, something is spared
 * @param abandoned how long a run that nobody works on is spared, so that a person can resume it
 * @param cap how many things it removes at the most in one go
 */
public record SweepSettings(boolean expired, boolean orphans, Duration grace, Duration abandoned, int cap) {

    /** Ten minutes, a day, and twenty things; more than twenty at once is more likely a mistake than a sweep. */
    public static final SweepSettings DEFAULT =
            new SweepSettings(true, true, Duration.ofMinutes(10), Duration.ofDays(1), 20);
}
