package io.jenkins.plugins.workshopfoundry.problem;

/** A run stops here because somebody else decided so, not because something failed. */
public final class RunStopped extends FoundryException {

    private static final long serialVersionUID = 1L;

    /** Why a run stops. */
    public enum Reason {
        /** Somebody asked for the run to be cancelled: what it made is to be removed. */
        CANCELLED,
        /** Another process took the run over; this one may not write about it any more. */
        TAKEN_OVER,
        /** This process was asked to stop; the run can be resumed. */
        INTERRUPTED
    }

    private final Reason reason;

    /**
     * @param reason why
     * @param what one sentence that names the run
     * @param remedy one sentence that says how to go on
     */
    public RunStopped(Reason reason, String what, String remedy) {
        super(what, remedy, null);
        this.reason = reason;
    }

    /** Why the run stops. */
    public Reason reason() {
        return reason;
    }
}
