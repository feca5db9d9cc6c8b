package io.jenkins.plugins.workshopfoundry.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs and their stages. */
public interface Runs {

    /** Creates a run: RUNNING, epoch 0, nobody's. The id is made by the ledger's id source. */
    RunRecord create(RunKind kind, String subject, String request);

    /** One run. */
    Optional<RunRecord> find(String id);

    /** Every run that has not ended, oldest first. */
    List<RunRecord> open();

    /** The runs about a subject, oldest first. */
    List<RunRecord> about(String subject);

    /**
     * Takes a run: free, or its lease has passed, or {@code ownerIsGone} holds for its present owner's name. The epoch
     * grows by one. SUSPENDED becomes RUNNING; CANCELLING stays.
     *
     * @param lease how long the owner is believed alive without {@link #renew}
     * @return empty if somebody else holds it
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if there is no such run, or it has ended
     */
    Optional<Hold> acquire(String id, String owner, Duration lease, java.util.function.Predicate<String> ownerIsGone);

    /**
     * Keeps a run, and says where it stands: a CANCELLING tells the owner to stop and clean up.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.RunStopped if it was taken over
     */
    RunStatus renew(Hold hold, Duration lease);

    /**
     * Asks for a run to be cancelled; its error becomes {@code why}, so that null means that a person wanted it. Being
     * cancelled already: a no-op that answers true. Ended already: a no-op that answers false.
     */
    boolean requestCancel(String id, @Nullable String why);

    /** Marks the run, under the hold, as being cancelled because it failed. */
    void cancelling(Hold hold, String error);

    /** Gives the run back, to be resumed later. A run that is being cancelled stays so, its error too. */
    void suspend(Hold hold, String why);

    /**
     * Ends the run and gives it back. The error that was given before stays.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.RunStopped (CANCELLED) if it is to be DONE and somebody asked
     *     meanwhile for it to be cancelled: cancelling wins
     */
    void end(Hold hold, RunStatus ended);

    /** The stages that have begun, in order. */
    List<StageRecord> stages(String runId);

    /** One stage, if it has begun. */
    Optional<StageRecord> stage(String runId, String name);

    /** Records that a stage begins (again). */
    void stageBegun(Hold hold, int ordinal, String name);

    /** Records the result of a stage. */
    void stageDone(Hold hold, String name, String result);
}
