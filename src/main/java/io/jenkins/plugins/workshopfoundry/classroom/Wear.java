package io.jenkins.plugins.workshopfoundry.classroom;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;

/**
 * How often the machines of a classroom were made, as the ledger counts it over the classroom's life: while it opened and
 * since, whoever asked for it, and whether it came to anything.
 *
 * @param ledger what was made
 * @param classroom the classroom's id
 */
public record Wear(Ledger ledger, String classroom) {

    /** The first one, and five in its place: what takes a sixth away does so for a reason that another one does not mend. */
    public static final int MOST = 6;

    /** How many machines there have been under that name; a cloud that refused to make one has made none. */
    public long made(String machine) {
        return ledger.resources().ofGroup(classroom).stream()
                .filter(record -> record.kind() == ResourceKind.MACHINE
                        && record.name().equals(machine)
                        && record.cloudId() != null)
                .count();
    }

    /**
     * Refuses to have another one made under that name, once there have been enough.
     *
     * @throws CloudRefused with the reason
     */
    public void refuseWornOut(String machine) {
        long made = made(machine);
        if (made >= MOST) {
            throw new CloudRefused(
                    "Machine " + machine + " of classroom " + classroom + " was made " + made
                            + " times, and is not made again.",
                    "Find out what ends it: its cloud's console tells, and a spot machine may be wanted back too often."
                            + " Then open another classroom.");
        }
    }
}
