package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a run back after a restart. A Jenkins that died on this host is known to be dead at once; one that died on another
 * (a new pod, a new machine) holds its runs until its lease is over.
 */
public final class Patience {

    /** Seldom, for as long as a lease may be renewed once more. */
    private static final Poll.Pace PACE =
            new Poll.Pace(Duration.ofSeconds(2), Duration.ofSeconds(30), RunSettings.LEASE.multipliedBy(2));

    private final Poll poll;

    /** @param poll how to wait */
    public Patience(Poll poll) {
        this.poll = poll;
    }

    /** Goes on with the run as soon as nobody else holds it; see {@link Foundry#resume}. */
    public Object resume(Foundry foundry, String runId, RunLog log) {
        List<Object> result = new ArrayList<>();
        poll.untilTrue("The lease of run " + runId, PACE, () -> {
            try {
                return result.add(foundry.resume(runId, log));
            } catch (InvalidRequest busy) {
                RunRecord holder = holder(foundry, runId).orElseThrow(() -> busy);
                log.note("Another process holds run " + runId + " until " + holder.leaseUntil() + "; waiting for it.");
                return false;
            }
        });
        return result.get(0);
    }

    private static Optional<RunRecord> holder(Foundry foundry, String runId) {
        return foundry.details(runId).run().filter(run -> !run.status().ended() && run.owner() != null);
    }
}
