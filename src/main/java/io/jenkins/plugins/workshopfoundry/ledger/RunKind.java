package io.jenkins.plugins.workshopfoundry.ledger;

import java.util.Locale;

/** What a run does. */
public enum RunKind {
    /** Makes an image of a workshop. */
    BAKE,
    /** Copies an image to regions and opens it to others. */
    PUBLISH,
    /** Opens a classroom. */
    PROVISION,
    /** Makes machines of an open classroom again. */
    REPLACE,
    /** Removes a classroom, an image or what is left over. */
    TEARDOWN;

    /** Whether what the run is about stands on without it: its cancelling undoes what it did, and closes nothing. */
    public boolean leavesItsSubject() {
        return this == REPLACE || this == TEARDOWN;
    }

    /** Lower case, for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
