package io.jenkins.plugins.workshopfoundry.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Classrooms and their seats. */
public interface Classrooms {

    /** Records a classroom; recorded already under that id: replaced. */
    void record(Hold hold, ClassroomRecord classroom);

    /** Moves a classroom to a state, under the hold of the run that does it. */
    void state(Hold hold, String id, ClassroomState state);

    /**
     * Replaces the layout of a classroom that is open.
     *
     * @return false if it is not open (any more); nothing was changed
     */
    boolean rearrange(Hold hold, String id, String details);

    /**
     * The run that makes machines of a classroom again: the one that has not ended, or else a new one. Whoever asks and
     * however often, there is one at a time.
     *
     * @param request what a new one is asked for
     * @return empty if the classroom is not open
     */
    Optional<RunRecord> replace(String id, String request);

    /** Moves its end; refused with InvalidRequest once it is being removed. */
    void extend(String id, Instant expires);

    /** One classroom, closed or not. */
    Optional<ClassroomRecord> find(String id);

    /** The classroom that a join code opens, if it is open. */
    Optional<ClassroomRecord> byJoinHash(String joinHash);

    /** Every classroom that is not closed, oldest first. */
    List<ClassroomRecord> standing();

    /** Every classroom that was recorded since then, closed or not, oldest first. */
    List<ClassroomRecord> recordedSince(Instant time);

    /** When the youngest classroom of each image was opened, whether it stands or not, by the image's id. */
    Map<String, Instant> lastOpened();

    /** Records a seat; recorded already: its place and endpoints are replaced, its learner stays. */
    void seat(Hold hold, SeatRecord seat);

    /** How many seats are taken in each classroom that is not closed, by its id; those without learners are not in it. */
    Map<String, Integer> taken();

    /** The seats of a classroom by number. */
    List<SeatRecord> seats(String classroomId);

    /**
     * Gives the lowest free seat to a learner, in one transaction.
     *
     * @return empty if every seat is taken, or the learner already has one
     */
    Optional<SeatRecord> assign(String classroomId, String learner, String rejoinHash, Instant now);

    /** Frees a seat; free already: a no-op. */
    void release(String classroomId, int number);

    /** Records a try to join, and counts the tries of the same key since then, this one included. */
    int tries(String key, Instant now, Instant since);
}
