package io.jenkins.plugins.workshopfoundry.problem;

import org.jspecify.annotations.Nullable;

/**
 * The ledger is whole as far as anybody knows, but another process locks it, or its server does not answer: it may in a
 * moment. What was asked of it may have been done or not, as when a process dies; who goes on asks the ledger first.
 */
public final class LedgerUnavailable extends LedgerBroken {

    private static final long serialVersionUID = 1L;

    /**
     * @param what one sentence that says what went wrong and where
     * @param remedy one sentence that says what to do about it
     * @param cause what lay behind it, or null
     */
    public LedgerUnavailable(String what, String remedy, @Nullable Throwable cause) {
        super(what, remedy, cause);
    }
}
