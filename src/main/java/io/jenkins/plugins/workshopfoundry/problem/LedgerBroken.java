package io.jenkins.plugins.workshopfoundry.problem;

import org.jspecify.annotations.Nullable;

/** The ledger cannot be read or written, so that nothing may be created or removed on its word. */
public sealed class LedgerBroken extends FoundryException permits LedgerUnavailable {

    private static final long serialVersionUID = 1L;

    /**
     * @param what one sentence that says what went wrong and where
     * @param remedy one sentence that says what to do about it
     */
    public LedgerBroken(String what, String remedy) {
        this(what, remedy, null);
    }

    /**
     * @param what one sentence that says what went wrong and where
     * @param remedy one sentence that says what to do about it
     * @param cause what lay behind it, or null
     */
    public LedgerBroken(String what, String remedy, @Nullable Throwable cause) {
        super(what, remedy, cause);
    }
}
