package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.cloud.memory.MemorySettings;
import io.jenkins.plugins.workshopfoundry.cloud.memory.PretendMachine;
import io.jenkins.plugins.workshopfoundry.cloud.memory.PretendWorkshop;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Timings;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How a machine of the pretend cloud answers the scripts of resources/machine. */
public final class Rehearsal {

    /** As many as a release usually goes to. */
    private static final List<String> REGIONS =
            List.of("eu-central-1", "eu-west-1", "us-east-1", "us-west-2", "ap-southeast-2");

    private Rehearsal() {}

    /** The pretend cloud of a rehearsal: machines come up in the one region {@code local}, releases go everywhere. */
    public static MemorySettings settings() {
        Stream<Region> regions =
                Stream.concat(Stream.of(Region.LOCAL), REGIONS.stream().map(Region::new));
        return MemorySettings.of(Timings.rehearsal(), regions.toArray(Region[]::new));
    }

    /**
     * A machine on which everything goes well.
     *
     * @param pace how long provisioning takes; everything else is in proportion
     */
    public static PretendMachine machine(Duration pace) {
        return new PretendWorkshop(pace);
    }
}
