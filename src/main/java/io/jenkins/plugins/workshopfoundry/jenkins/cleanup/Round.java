package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What came of a round of the clean-up. */
public final class Round {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Instant begun;
    private final Instant ended;
    private final Result result;

    Round(Instant begun, Instant ended, Result result) {
        this.begun = begun;
        this.ended = ended;
        this.result = result;
    }

    /**
     * What a round did.
     *
     * @param leading whether this controller leads on the ledger
     * @param dryRun whether it only looked
     * @param done what was removed, or in a dry run would have been
     * @param residue what is still there after its removal
     * @param failures what did not work, each with what to do about it
     */
    record Result(boolean leading, boolean dryRun, List<String> done, List<String> residue, List<String> failures) {

        Result {
            done = List.copyOf(done);
            residue = List.copyOf(residue);
            failures = List.copyOf(failures);
        }

        static Result failed(String sentences) {
            return new Result(true, false, List.of(), List.of(), List.of(sentences));
        }
    }

    /** When it began, in UTC, to the second. */
    public String getWhen() {
        return SECOND.format(begun);
    }

    /** How long it took. */
    public String getTook() {
        return Durations.words(Duration.between(begun, ended));
    }

    /** Whether another controller on the ledger does it. */
    public boolean isElsewhere() {
        return !result.leading() && isUneventful();
    }

    /** Whether it only looked. */
    public boolean isDryRun() {
        return result.dryRun();
    }

    /** Whether nothing was to be done. */
    public boolean isQuiet() {
        return result.leading() && isUneventful();
    }

    private boolean isUneventful() {
        return result.done().isEmpty()
                && result.residue().isEmpty()
                && result.failures().isEmpty();
    }

    /** What was done. */
    public List<String> getDone() {
        return result.done();
    }

    /** What is still there. */
    public List<String> getResidue() {
        return result.residue();
    }

    /** What did not work. */
    public List<String> getFailures() {
        return result.failures();
    }
}
