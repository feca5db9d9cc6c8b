package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import io.jenkins.plugins.workshopfoundry.assembly.Begun;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlan;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/**
 * Removes. A sweep has no run of its own to come back to: after a restart it is planned again, and what is gone is not in
 * the plan.
 */
final class TeardownExecution extends RunExecution {

    private static final long serialVersionUID = 1L;

    private final @Nullable String id;
    private final boolean expired;
    private final boolean orphans;
    private final boolean dryRun;

    TeardownExecution(StepContext context, TeardownStep step) {
        super(context, step.getCredentialsId());
        this.id = step.getId();
        this.expired = step.isExpired();
        this.orphans = step.isOrphans();
        this.dryRun = step.isDryRun();
    }

    @Override
    public Object perform(Foundry foundry, RunLog log) throws IOException, InterruptedException {
        String group = id;
        if ((group != null) == (expired || orphans)) {
            throw new InvalidRequest(
                    "teardown needs either an id or 'expired: true' or 'orphans: true'.",
                    "The Workshops page shows the ids there are.");
        }
        return group == null ? sweep(foundry, log) : one(foundry, group, log);
    }

    private Object one(Foundry foundry, String group, RunLog log) throws IOException, InterruptedException {
        if (dryRun) {
            return told(foundry.teardownPlan(group).lines(), log);
        }
        Begun<TeardownResult> run = foundry.beginTeardown(group);
        note(run.runId());
        return answer(run.finish(log));
    }

    private Object sweep(Foundry foundry, RunLog log) {
        CleanUpConfiguration configured = WorkshopFoundryConfiguration.get().getCleanUp();
        SweepPlan plan = foundry.sweepPlan(configured.settings(expired, orphans));
        Object told = told(plan.lines(), log);
        return dryRun ? told : answer(foundry.sweep(plan, log));
    }

    private static Object told(List<String> lines, RunLog log) {
        lines.forEach(log::note);
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("dryRun", true);
        plain.put("wouldRemove", new ArrayList<>(lines));
        return plain;
    }

    /** What is still there is money spent: the build says so by its colour. */
    @Override
    Object answer(Object result) {
        TeardownResult removal = (TeardownResult) result;
        if (!removal.residue().isEmpty()) {
            unstable();
        }
        return Plain.removal(removal);
    }
}
