package io.jenkins.plugins.workshopfoundry.ledger;

import java.time.Instant;
import java.util.List;

/**
 * One round of the schedule.
 *
 * @param controller whose schedule
 * @param begun when it began
 * @param ended when it was through
 * @param next when the next one is due; none long after that means that nobody keeps the schedule
 * @param leading whether it also did what only one controller of the ledger does
 * @param dryRun whether it only looked
 * @param done what was done, or in a dry run would have been
 * @param residue what is still there after its removal
 * @param failures what did not work, each with what to do about it
 */
public record TickRecord(
        String controller,
        Instant begun,
        Instant ended,
        Instant next,
        boolean leading,
        boolean dryRun,
        List<String> done,
        List<String> residue,
        List<String> failures) {

    /** Copies the lists. */
    public TickRecord {
        done = List.copyOf(done);
        residue = List.copyOf(residue);
        failures = List.copyOf(failures);
    }

    /** Whether there was nothing to do. */
    public boolean quiet() {
        return done.isEmpty() && !troubled();
    }

    /** Whether somebody should look. */
    public boolean troubled() {
        return !residue.isEmpty() || !failures.isEmpty();
    }
}
