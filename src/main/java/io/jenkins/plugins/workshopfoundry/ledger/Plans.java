package io.jenkins.plugins.workshopfoundry.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Classrooms that are ordered for later. */
public interface Plans {

    /** Orders one; ordered already under that id: a no-op. */
    void record(PlannedClassroom planned);

    /** One of them. */
    Optional<PlannedClassroom> find(String id);

    /** All on which something is still to be done, by the time of their opening. */
    List<PlannedClassroom> open();

    /** The newest that nothing is to be done on any more, newest first. */
    List<PlannedClassroom> past(int count);

    /**
     * Creates the run that opens one, and notes it there, both or neither: whoever asks, and however often, there is one
     * run. Empty if it is not PLANNED any more.
     */
    Optional<RunRecord> start(String id);

    /**
     * Moves one on; false if it was not in the state {@code from} any more.
     *
     * @param problem why it was not opened, or null
     */
    boolean move(String id, PlanState from, PlanState to, @Nullable String problem);
}
