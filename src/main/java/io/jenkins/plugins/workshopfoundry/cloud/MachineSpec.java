package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A machine that is to be started.
 *
 * @param region where
 * @param labels whose; the name is the machine's, and the beginning of the names of all that comes with it
 * @param image what it starts from
 * @param type the cloud's own machine type, or null for the provider's default
 * @param diskGb size of the root disk in GB (2^30 bytes); the local cloud shares the host's disk
 * @param architecture its processor
 * @param publicKey the one key that may log in as root or the image's administrator, one line in OpenSSH's form
 * @param metadata what the machine may read about itself; never a secret. Keys are upper-case letters, digits and underscores
 * @param access its perimeter
 * @param deadline when it ends itself, whatever happens to us
 * @param spot whether the cloud may take it back for a lower price
 */
public record MachineSpec(
        Region region,
        OwnershipLabels labels,
        ResourceRef image,
        @Nullable String type,
        int diskGb,
        Architecture architecture,
        String publicKey,
        Map<String, String> metadata,
        Access access,
        Instant deadline,
        boolean spot) {

    /** Copies the map. */
    public MachineSpec {
        metadata = Map.copyOf(metadata);
    }
}
