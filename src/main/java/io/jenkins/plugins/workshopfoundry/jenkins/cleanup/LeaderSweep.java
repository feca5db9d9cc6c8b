package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.ledger.TickRecord;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.schedule.ScheduleSettings;
import java.time.Duration;
import java.util.function.Supplier;

/** Keeps the schedule of the ledger, if no other controller on it does. */
final class LeaderSweep implements CleanUp.Sweeping {

    private final Supplier<Engine> engine;

    /** @param engine the controller's */
    LeaderSweep(Supplier<Engine> engine) {
        this.engine = engine;
    }

    @Override
    public Round.Result sweep(CleanUpConfiguration now, Duration interval, RunLog log) {
        ScheduleSettings settings = new ScheduleSettings(interval, now.settings(), now.isDryRun());
        TickRecord tick = engine.get()
                .use(foundry -> foundry.agenda()
                        .schedule(run -> foundry.resume(run, log))
                        .tick(settings, log));
        return new Round.Result(tick.leading(), tick.dryRun(), tick.done(), tick.residue(), tick.failures());
    }
}
