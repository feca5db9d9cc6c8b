package io.jenkins.plugins.workshopfoundry.ledger;

/** Where a resource stands. */
public enum ResourceState {
    /** About to be created, or its creation died unanswered: it may exist under its name. */
    INTENDED,
    /** Exists. */
    LIVE,
    /** Its removal has begun. */
    REMOVING,
    /** The cloud confirmed its absence. */
    GONE,
    /** Recorded live, but unknown to the cloud. */
    LOST;

    /** Whether it may still cost something. */
    public boolean standing() {
        return this == INTENDED || this == LIVE || this == REMOVING;
    }
}
