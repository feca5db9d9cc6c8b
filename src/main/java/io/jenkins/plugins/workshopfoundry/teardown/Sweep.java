package io.jenkins.plugins.workshopfoundry.teardown;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Carries out what a {@link SweepPlan} says; one thing that will not go does not keep the others. */
public final class Sweep {

    private final Teardown teardown;

    /** A sweep through this way back. */
    public Sweep(Teardown teardown) {
        this.teardown = teardown;
    }

    /** Does what the plan says; what failed stands in the residue. */
    public TeardownResult carryOut(SweepPlan plan, RunLog log) {
        List<String> removed = new ArrayList<>();
        List<String> residue = new ArrayList<>();
        plan.classrooms().forEach(room -> attempt(removed, residue, log, () -> teardown.remove(room.id(), log)));
        plan.runs()
                .forEach(run -> attempt(removed, residue, log, () -> {
                    teardown.cancel(run.id(), log);
                    return new TeardownResult(List.of("run " + run.id()), List.of());
                }));
        attempt(removed, residue, log, () -> teardown.removeOrphans(plan.orphans(), log));
        return new TeardownResult(removed, residue);
    }

    private static void attempt(
            List<String> removed, List<String> residue, RunLog log, Supplier<TeardownResult> removal) {
        try {
            TeardownResult result = removal.get();
            removed.addAll(result.removed());
            residue.addAll(result.residue());
        } catch (CloudRefused | CloudUnavailable | InvalidRequest e) {
            keep(residue, log, e);
        } catch (RunStopped e) {
            if (e.reason() == RunStopped.Reason.INTERRUPTED) {
                throw e;
            }
            keep(residue, log, e);
        }
    }

    private static void keep(List<String> residue, RunLog log, FoundryException e) {
        log.warning(e.sentences());
        residue.add(e.what());
    }
}
