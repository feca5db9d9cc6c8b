package io.jenkins.plugins.workshopfoundry.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A classroom that is ordered for later.
 *
 * @param id the id that the classroom will have
 * @param imageId what it will be opened from
 * @param seats how many seats
 * @param request what the run that opens it is asked for, as JSON
 * @param controller who opens it: its clouds and credentials are needed
 * @param opening when to begin, so that it is ready at its start
 * @param starts when learners come
 * @param ends when it is over
 * @param state where it stands
 * @param runId the run that opens it, or null before
 * @param problem why it was not opened, or null
 */
public record PlannedClassroom(
        String id,
        String imageId,
        int seats,
        String request,
        String controller,
        Instant opening,
        Instant starts,
        Instant ends,
        PlanState state,
        @Nullable String runId,
        @Nullable String problem) {}
