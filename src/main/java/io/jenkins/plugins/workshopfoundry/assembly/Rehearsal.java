package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.cloud.memory.PretendMachine;
import io.jenkins.plugins.workshopfoundry.cloud.memory.PretendWorkshop;
import java.time.Duration;

/** How a machine of the pretend cloud answers the scripts of resources/machine. */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * A machine on which everything goes well.
     *
     * @param pace how long provisioning takes; everything else is in proportion
     */
    public static PretendMachine machine(Duration pace) {
        return new PretendWorkshop(pace);
    }
}
