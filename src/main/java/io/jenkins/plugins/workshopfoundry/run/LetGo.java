package io.jenkins.plugins.workshopfoundry.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runs that this process works on no more and could not give back, because the ledger did not answer: there it still
 * stands as their owner. Whoever comes next in this process need not wait for a lease that nobody renews.
 */
public final class LetGo {

    private final Set<String> runs = ConcurrentHashMap.newKeySet();

    /** This process stops working on the run, whatever the ledger says. */
    void add(String runId) {
        runs.add(runId);
    }

    /** Whether the run was let go of, and nobody has taken it up since. */
    boolean has(String runId) {
        return runs.contains(runId);
    }

    /** Whether the run was let go of; true once, for the one who takes it up. */
    boolean take(String runId) {
        return runs.remove(runId);
    }
}
