package io.jenkins.plugins.workshopfoundry.ledger;

/** Where a run stands. */
public enum RunStatus {
    /** At work, or its process died: the lease tells. */
    RUNNING,
    /** Stopped for now; what it made stands; it can be resumed. */
    SUSPENDED,
    /** What it made is being removed; wins over resuming. */
    CANCELLING,
    /** Cancelled; nothing it made is left. */
    CANCELLED,
    /** Failed for good; nothing it made is left. */
    FAILED,
    /** Finished. */
    DONE;

    /** Whether nothing will happen any more. */
    public boolean ended() {
        return this == CANCELLED || this == FAILED || this == DONE;
    }
}
