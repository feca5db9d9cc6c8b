package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a run is undone.
 *
 * @param ledger where it says what the run made
 * @param clouds where that is
 */
record Undoing(Ledger ledger, Clouds clouds) {

    /** Removes what the run made, and ends it; answers with what the caller is to be told. */
    FoundryException undo(RunContext run, DurableWork<?> work, @Nullable FoundryException failure) {
        run.undoing();
        try {
            work.undoing(run);
            List<ResourceRecord> made = ledger.resources().ofRun(run.id());
            for (Provider provider :
                    made.stream().map(ResourceRecord::provider).distinct().toList()) {
                new Remover(run, clouds.of(provider)).removeAll(made);
            }
        } catch (LedgerBroken e) {
            throw e;
        } catch (FoundryException e) {
            ledger.runs().suspend(run.hold(), e.sentences());
            return e;
        }
        work.undone(run);
        ledger.secrets().forget(run.id());
        boolean failed = failure != null || failedBefore(run);
        ledger.runs().end(run.hold(), failed ? RunStatus.FAILED : RunStatus.CANCELLED);
        return Objects.requireNonNullElseGet(failure, () -> cancelled(run.id()));
    }

    static RunStopped cancelled(String runId) {
        return new RunStopped(
                RunStopped.Reason.CANCELLED, "Run " + runId + " was cancelled.", "Nothing that it made is left.");
    }

    private boolean failedBefore(RunContext run) {
        return ledger.runs().find(run.id()).map(RunRecord::error).isPresent();
    }
}
