package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.time.Duration;

/**
 * What goes wrong with one call.
 *
 * @param kind what
 * @param delay how long the call takes before anything else happens
 * @param lag how long what the call made stays unseen, or what it removed stays visible; at most the cloud's settle time
 * @param leavesDisk whether the removal of a machine leaves its disk behind
 * @param doomed whether what the call makes comes to nothing: an image that fails, a machine that is taken back at once
 */
public record Fault(Kind kind, Duration delay, Duration lag, boolean leavesDisk, boolean doomed) {

    /** What can go wrong. */
    public enum Kind {
        /** Nothing. */
        NONE,
        /** The cloud says no, and does nothing. */
        REFUSE,
        /** The cloud says "not now", and does nothing. */
        THROTTLE,
        /** No answer, and nothing was done. */
        TIME_OUT,
        /** No answer, but it was done. */
        LOSE_ANSWER
    }

    /** All is well. */
    public static final Fault NONE = of(Kind.NONE);

    /** One thing goes wrong, at once. */
    public static Fault of(Kind kind) {
        return new Fault(kind, Duration.ZERO, Duration.ZERO, false, false);
    }

    /** The same, and the call takes a while. */
    public Fault after(Duration slow) {
        return new Fault(kind, slow, lag, leavesDisk, doomed);
    }

    /** The same, and others see what was done only after a while. */
    public Fault lagging(Duration unseen) {
        return new Fault(kind, delay, unseen, leavesDisk, doomed);
    }

    /** The same, and a removed machine leaves its disk. */
    public Fault leavingDisk() {
        return new Fault(kind, delay, lag, true, doomed);
    }

    /** The same, and what is made comes to nothing. */
    public Fault dooming() {
        return new Fault(kind, delay, lag, leavesDisk, true);
    }
}
