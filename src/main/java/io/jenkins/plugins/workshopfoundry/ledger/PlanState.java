package io.jenkins.plugins.workshopfoundry.ledger;

/** Where a classroom that was ordered for later stands. */
public enum PlanState {

    /** Its time has not come. */
    PLANNED,

    /** A run opens it. */
    STARTED,

    /** It was opened; from here on it is a classroom like any other. */
    OPENED,

    /** The run that was to open it did not; what it had made is removed. */
    FAILED,

    /** Somebody thought better of it. */
    CANCELLED,

    /** Nobody kept the schedule between its opening and its end. */
    MISSED;

    /** Whether something is still to be done. */
    public boolean open() {
        return this == PLANNED || this == STARTED;
    }
}
