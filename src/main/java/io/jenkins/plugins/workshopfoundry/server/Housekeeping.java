package io.jenkins.plugins.workshopfoundry.server;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.ledger.Leases;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlan;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import java.time.Duration;

/** Removes what is over, now and then; of all servers on one ledger only the holder of the lease does. */
public final class Housekeeping {

    private static final String LEASE = "schedule";

    /** Three rounds: a holder that is gone is missed for no longer. */
    private static final Duration HELD = Duration.ofMinutes(3);

    private final Foundry foundry;
    private final Leases leases;
    private final String owner;
    private final RunLog log;

    /**
     * @param owner the name of this process, unique among all that ever were
     * @param log hears what is removed
     */
    public Housekeeping(Foundry foundry, Leases leases, String owner, RunLog log) {
        this.foundry = foundry;
        this.leases = leases;
        this.owner = owner;
        this.log = log;
    }

    /** One round. What does not work now is told and left to the next round. */
    public void round() {
        try {
            if (leases.hold(LEASE, owner, HELD)) {
                sweep();
            }
        } catch (FoundryException e) {
            log.warning("The sweep did not finish: " + e.sentences());
        }
    }

    /** Lets another server take over at once. */
    public void leave() {
        leases.release(LEASE, owner);
    }

    private void sweep() {
        SweepPlan plan = foundry.sweepPlan(SweepSettings.DEFAULT);
        plan.lines().forEach(log::note);
        if (!plan.isEmpty()) {
            foundry.sweep(plan, log)
                    .residue()
                    .forEach(left -> log.warning("Still there after its removal: " + left + "."));
        }
    }
}
