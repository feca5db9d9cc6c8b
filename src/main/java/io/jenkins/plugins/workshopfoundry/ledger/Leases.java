package io.jenkins.plugins.workshopfoundry.ledger;

import java.time.Duration;

/** Who does what only one may do at a time, across controllers. */
public interface Leases {

    /** Takes or keeps a lease in database time; false if somebody else has it. */
    boolean hold(String name, String owner, Duration duration);

    /** Gives it back; not ours: a no-op. */
    void release(String name, String owner);
}
