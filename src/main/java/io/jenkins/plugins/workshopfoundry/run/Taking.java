package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.util.Optional;

/**
 * How a process takes runs.
 *
 * @param ledger where it says whose they are
 * @param settings who the process is
 */
record Taking(Ledger ledger, RunSettings settings) {

    /** Takes a run that nobody works on; empty if somebody does. */
    Optional<Hold> take(String runId) {
        boolean worked = isWorkedOn(runId);
        try {
            Optional<Hold> hold = ledger.runs()
                    .acquire(runId, settings.owner(), settings.lease(), owner -> settings.isFree(runId, owner));
            hold.ifPresent(taken -> settings.letGo().take(runId));
            return hold;
        } catch (LedgerUnavailable e) {
            if (!worked) {
                // If only the answer was lost it is this process's now, and nobody here works on it.
                settings.letGo().add(runId);
            }
            throw e;
        }
    }

    /** Whether another thread of this process is at it. */
    private boolean isWorkedOn(String runId) {
        return ledger.runs()
                        .find(runId)
                        .filter(run -> settings.owner().equals(run.owner()))
                        .isPresent()
                && !settings.letGo().has(runId);
    }

    static InvalidRequest busy(String runId) {
        return new InvalidRequest(
                "Run " + runId + " is being worked on by another process.",
                "Wait for it to end, or for its lease to pass: 'workshop show " + runId
                        + "', in Jenkins its build, tells when.");
    }

    static RunStopped takenOver(String runId) {
        return new RunStopped(
                RunStopped.Reason.TAKEN_OVER,
                "Run " + runId + " was taken over while the ledger did not answer.",
                "It goes on where it was taken over; 'workshop resume " + runId
                        + "', or a restart of Jenkins, waits for it.");
    }
}
