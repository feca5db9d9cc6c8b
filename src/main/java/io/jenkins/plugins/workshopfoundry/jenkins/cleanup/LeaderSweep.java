package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlan;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Sweeps, if no other controller on the same ledger does. */
final class LeaderSweep implements CleanUp.Sweeping {

    /** A leader that is gone is missed for three rounds, and no longer. */
    private static final int ROUNDS = 3;

    private final Supplier<Engine> engine;

    /** @param engine the controller's */
    LeaderSweep(Supplier<Engine> engine) {
        this.engine = engine;
    }

    @Override
    public Round.Result sweep(CleanUpConfiguration now, Duration interval, RunLog log) {
        return engine.get()
                .use(foundry -> foundry.leadSweeps(interval.multipliedBy(ROUNDS))
                        ? lead(foundry, now, log)
                        : Round.Result.elsewhere());
    }

    private static Round.Result lead(Foundry foundry, CleanUpConfiguration now, RunLog log) {
        List<String> done = new ArrayList<>();
        List<String> residue = new ArrayList<>();
        List<String> failures = new SweepParts(now.settings()).each(part -> {
            SweepPlan plan = foundry.sweepPlan(part);
            plan.lines().forEach(log::note);
            if (now.isDryRun()) {
                done.addAll(plan.lines());
            } else if (!plan.isEmpty()) {
                TeardownResult swept = foundry.sweep(plan, log);
                done.addAll(swept.removed());
                residue.addAll(swept.residue());
            }
        });
        failures.forEach(log::warning);
        return new Round.Result(true, now.isDryRun(), done, residue, failures);
    }
}
