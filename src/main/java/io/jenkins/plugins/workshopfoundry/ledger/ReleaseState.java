package io.jenkins.plugins.workshopfoundry.ledger;

import java.util.Locale;

/** Where a release stands in one region. */
public enum ReleaseState {
    /** Being copied, opened and read back. */
    COPYING,
    /** Read back from the cloud as it should be. */
    PUBLISHED,
    /** Not as it should be: publishing it again tries this region again. */
    FAILED,
    /** Left out of lists from now on; it still starts machines. */
    DEPRECATED,
    /** Kept; it starts no machines. */
    DISABLED,
    /** Its copy and snapshots are gone. */
    REMOVED;

    /** Lower case, for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
