package io.jenkins.plugins.workshopfoundry.problem;

import org.jspecify.annotations.Nullable;

/** A cloud did not answer, or not in time; the same call may succeed later. */
public final class CloudUnavailable extends FoundryException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what one sentence that says what went wrong and where
     * @param remedy one sentence that says what to do about it
     */
    public CloudUnavailable(String what, String remedy) {
        this(what, remedy, null);
    }

    /**
     * @param what one sentence that says what went wrong and where
     * @param remedy one sentence that says what to do about it
     * @param cause what lay behind it, or null
     */
    public CloudUnavailable(String what, String remedy, @Nullable Throwable cause) {
        super(what, remedy, cause);
    }
}
