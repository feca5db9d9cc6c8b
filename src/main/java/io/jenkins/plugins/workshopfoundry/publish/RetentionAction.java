package io.jenkins.plugins.workshopfoundry.publish;

import java.util.Locale;

/** What becomes of an image or release, the mildest first. */
public enum RetentionAction {
    /** Nothing. */
    STAY,
    /** It is left out of lists, and still starts machines. */
    DEPRECATE,
    /** It starts no machines any more; its data stays. */
    DISABLE,
    /** It is removed in every region, its snapshots too. */
    DELETE;

    /** Lower case, for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
