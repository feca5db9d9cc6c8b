package io.jenkins.plugins.workshopfoundry.problem;

import org.jspecify.annotations.Nullable;

/** What was asked for makes no sense (an unknown id, a bad flag, a wrong file); nothing was started. */
public final class InvalidRequest extends FoundryException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what one sentence that says what went wrong and where
     * @param remedy one sentence that says what to do about it
     */
    public InvalidRequest(String what, String remedy) {
        this(what, remedy, null);
    }

    /**
     * @param what one sentence that says what went wrong and where
     * @param remedy one sentence that says what to do about it
     * @param cause what lay behind it, or null
     */
    public InvalidRequest(String what, String remedy, @Nullable Throwable cause) {
        super(what, remedy, cause);
    }
}
