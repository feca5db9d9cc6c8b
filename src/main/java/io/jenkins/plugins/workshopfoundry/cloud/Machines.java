package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.List;

/** Machines: how to make one, and what one is doing. */
public interface Machines {

    /**
     * The resources of a machine, in the order in which they are to be created; the last is the machine itself. Pure:
     * asks the cloud nothing, and answers the same for the same spec.
     */
    List<Creation> plan(MachineSpec spec);

    /**
     * What the machine is doing now. A machine that the cloud does not know (any more, or not yet) is {@link
     * MachineView.State#GONE}.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable if there was no answer
     */
    MachineView describe(ResourceRef machine);

    /** Asks the machine to stop, cleanly, and returns when it has. Stopped already: a no-op. Gone: refused. */
    void stop(ResourceRef machine);

    /** Asks a stopped machine to start again; returns at once. Running already: a no-op. Gone: refused. */
    void start(ResourceRef machine);

    /**
     * Moves the cloud's own dead-man switch. Where the switch is inside the machine this is a no-op; the caller moves
     * that one over SSH.
     */
    void extend(ResourceRef machine, Instant deadline);
}
