package io.jenkins.plugins.workshopfoundry.problem;

import org.jspecify.annotations.Nullable;

/**
 * The one family of exceptions that the project throws on purpose. Its few kinds say who has to act; an edge turns each
 * into its own exit code or build result.
 */
public abstract sealed class FoundryException extends RuntimeException
        permits InvalidWorkshop, InvalidRequest, CloudRefused, CloudUnavailable, LedgerBroken, RunStopped {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String remedy;

    /**
     * @param what one sentence that says what went wrong and where
     * @param remedy one sentence that says what to do about it
     * @param cause what lay behind it, or null
     */
    protected FoundryException(String what, String remedy, @Nullable Throwable cause) {
        super(what + " " + remedy, cause);
        this.what = what;
        this.remedy = remedy;
    }

    /** What went wrong and what to do about it, in two sentences. */
    public String sentences() {
        return what + " " + remedy;
    }

    /** One sentence: what went wrong, and where. */
    public String what() {
        return what;
    }

    /** One sentence: what to do about it. */
    public String remedy() {
        return remedy;
    }
}
