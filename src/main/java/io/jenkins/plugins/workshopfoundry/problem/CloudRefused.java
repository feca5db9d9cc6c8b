package io.jenkins.plugins.workshopfoundry.problem;

import org.jspecify.annotations.Nullable;

/** A cloud, or a machine in it, said no, and would say no again: permission, quota, a name that is taken, a script that failed. */
public final class CloudRefused extends FoundryException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what one sentence that says what went wrong and where
     * @param remedy one sentence that says what to do about it
     */
    public CloudRefused(String what, String remedy) {
        this(what, remedy, null);
    }

    /**
     * @param what one sentence that says what went wrong and where
     * @param remedy one sentence that says what to do about it
     * @param cause what lay behind it, or null
     */
    public CloudRefused(String what, String remedy, @Nullable Throwable cause) {
        super(what, remedy, cause);
    }
}
