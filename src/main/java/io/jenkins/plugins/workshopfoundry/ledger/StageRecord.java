package io.jenkins.plugins.workshopfoundry.ledger;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a run.
 *
 * @param runId the run
 * @param ordinal its place, from 1
 * @param name its name, unique within the run
 * @param done whether its result is recorded; a stage that began and is not done is begun again on resume
 * @param result its result as JSON, or null while it is not done
 * @param started when it was last begun
 * @param finished when it was done, or null
 */
public record StageRecord(
        String runId,
        int ordinal,
        String name,
        boolean done,
        @Nullable String result,
        Instant started,
        @Nullable Instant finished) {

    /** How long the stage took; zero while it is not done. */
    public Duration took() {
        return finished == null ? Duration.ZERO : Duration.between(started, finished);
    }
}
