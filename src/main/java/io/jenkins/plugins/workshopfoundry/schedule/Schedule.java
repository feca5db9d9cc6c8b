package io.jenkins.plugins.workshopfoundry.schedule;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.TickRecord;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.teardown.Sweep;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlan;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlanner;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Keeps the schedule of a ledger. Of all processes of one controller one keeps it at a time, and of all controllers one
 * leads: it also closes the others' classrooms that are over, so that those of a controller that is no more do not stay.
 * Leases only save work. Should two keep it at once, for instance after one was suspended, each thing is still done once,
 * because runs have holds of their own.
 */
public final class Schedule {

    private static final String LEADING = "schedule";

    private final Ledger ledger;
    private final Supplier<SweepPlanner> planner;
    private final Sweep sweep;
    private final Openings openings;
    private final Absences absences;
    private final Clock clock;
    private final String owner;

    /**
     * @param planner looks for what is over; asked for in each round, because it reaches for clouds
     * @param sweep removes it
     * @param opener opens classrooms
     * @param absences has machines made again that open classrooms have lost
     * @param owner the name of this process, unique among all that ever were
     */
    public Schedule(
            Ledger ledger,
            Supplier<SweepPlanner> planner,
            Sweep sweep,
            Opener opener,
            Absences absences,
            Clock clock,
            String owner) {
        this.ledger = ledger;
        this.planner = planner;
        this.sweep = sweep;
        this.openings = new Openings(ledger, opener);
        this.absences = absences;
        this.clock = clock;
        this.owner = owner;
    }

    /**
     * One round. What does not work now is in the record, and left to the next round. Somebody else keeps the schedule:
     * nothing is done, and the record, which says so, is not kept.
     *
     * @param log hears what is done
     * @return the record, which {@link Ledger#ticks} keeps too
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if the ledger cannot be read or written
     * @throws io.jenkins.plugins.workshopfoundry.problem.RunStopped if this thread was interrupted
     */
    public TickRecord tick(ScheduleSettings settings, RunLog log) {
        Instant begun = clock.instant();
        Round round = new Round(log);
        if (!ledger.leases().hold(keeping(), owner, settings.lease())) {
            return round.record(ledger.controller(), begun, begun, false, settings);
        }
        boolean leading = ledger.leases().hold(LEADING, owner, settings.lease());
        openings.attend(round, begun, leading, settings.dryRun());
        SweepSettings all = settings.sweep();
        if (all.expired()) {
            round.part(() -> sweep(round, planner.get(), with(all, true, false), settings.dryRun(), leading, log));
        }
        if (all.orphans()) {
            round.part(() -> planner.get()
                    .byCloud()
                    .forEach(cloud -> round.part(
                            () -> sweep(round, cloud, with(all, false, true), settings.dryRun(), leading, log))));
        }
        absences.attend(round, clock.instant(), settings.dryRun());
        TickRecord record = round.record(ledger.controller(), begun, clock.instant(), leading, settings);
        ledger.ticks().record(record);
        return record;
    }

    /** Lets another process take over at once. */
    public void leave() {
        ledger.leases().release(keeping(), owner);
        ledger.leases().release(LEADING, owner);
    }

    /** What is over first: a cloud that does not answer when asked for orphans keeps no class from ending. */
    private void sweep(
            Round round, SweepPlanner looks, SweepSettings settings, boolean dryRun, boolean leading, RunLog log) {
        SweepPlan plan = looks.plan(settings, clock.instant(), leading);
        for (String line : plan.lines()) {
            round.done(dryRun ? "would remove " + line : line);
        }
        if (!dryRun && !plan.isEmpty()) {
            round.removed(sweep.carryOut(plan, log));
        }
    }

    private String keeping() {
        return LEADING + "/" + ledger.controller();
    }

    private static SweepSettings with(SweepSettings all, boolean expired, boolean orphans) {
        return new SweepSettings(expired, orphans, all.grace(), all.abandoned(), all.cap());
    }
}
