package io.jenkins.plugins.workshopfoundry.ledger;

/** Where a classroom stands. */
public enum ClassroomState {
    /** Its run is at work. */
    OPENING,
    /** Learners can join. */
    OPEN,
    /** Its machines are stopped, its seats kept. */
    PARKED,
    /** It is being removed. */
    CLOSING,
    /** Nothing of it is left. */
    CLOSED
}
