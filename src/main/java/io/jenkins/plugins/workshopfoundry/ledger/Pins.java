package io.jenkins.plugins.workshopfoundry.ledger;

import java.util.Set;

/** Images and releases that somebody wants to keep, whatever a policy says. */
public interface Pins {

    /** Pins an image or a release; pinned already: a no-op. */
    void pin(String id);

    /** Lets go; not pinned: a no-op. */
    void unpin(String id);

    /** Every id that is pinned. */
    Set<String> all();
}
