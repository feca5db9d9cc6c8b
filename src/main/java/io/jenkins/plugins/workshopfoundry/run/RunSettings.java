package io.jenkins.plugins.workshopfoundry.run;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * Who runs, and how long it is believed alive.
 *
 * @param owner the name of this process, unique among all processes that ever were
 * @param lease how long an owner is believed alive without renewing: longer than the longest call between two renewals
 * @param ownerIsGone whether the process of that name is certainly dead, so that its lease need not be waited for
 * @param letGo what this process still owns by the ledger's word only
 */
public record RunSettings(String owner, Duration lease, Predicate<String> ownerIsGone, LetGo letGo) {

    /** Longer than copying the data of a large image on a slow disk, the longest call between two renewals. */
    public static final Duration LEASE = Duration.ofMinutes(10);

    /** A process that begins. */
    public RunSettings(String owner, Duration lease, Predicate<String> ownerIsGone) {
        this(owner, lease, ownerIsGone, new LetGo());
    }

    /** Whether nobody works on a run any more that the ledger says is that owner's. */
    boolean isFree(String runId, String owned) {
        return ownerIsGone.test(owned) || (owned.equals(owner) && letGo.take(runId));
    }
}
