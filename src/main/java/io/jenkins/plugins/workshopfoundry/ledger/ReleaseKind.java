package io.jenkins.plugins.workshopfoundry.ledger;

import java.util.Locale;

/** What a release is for. */
public enum ReleaseKind {
    /** A development build: the newest few stay. */
    DEV,
    /** A version that people rely on: it stays until a policy says otherwise. */
    VERSION;

    /** Lower case, for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
