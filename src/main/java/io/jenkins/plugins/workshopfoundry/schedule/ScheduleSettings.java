package io.jenkins.plugins.workshopfoundry.schedule;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import java.time.Duration;

/**
 * How the schedule is kept.
 *
 * @param interval how long from one round to the next, a second or more
 * @param sweep what may be removed, how much at once, and what is spared for how long
 * @param dryRun whether to look only: nothing is removed or opened, and what would have been is recorded
 */
public record ScheduleSettings(Duration interval, SweepSettings sweep, boolean dryRun) {

    /** Every minute: a class of some hours begins and ends on time, and a ledger bears one small query a minute. */
    public static final ScheduleSettings DEFAULT =
            new ScheduleSettings(Duration.ofMinutes(1), SweepSettings.DEFAULT, false);

    /** Three rounds, and three minutes at the least: a holder that is gone is missed for no longer. */
    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(3);

    /** @throws InvalidRequest if rounds would follow each other without a pause */
    public ScheduleSettings {
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new InvalidRequest("The schedule cannot be kept every " + interval + ".", "Give 1s or more.");
        }
    }

    Duration lease() {
        Duration rounds = interval.multipliedBy(3);
        return rounds.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : rounds;
    }
}
