package io.jenkins.plugins.workshopfoundry.ledger;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release in one region.
 *
 * @param region where
 * @param state where it stands
 * @param image the cloud's id of the copy, or null before it is known
 * @param snapshots the cloud's ids of the copy's snapshots
 * @param published when it was read back as it should be, or null
 * @param problem why it failed and what to do, or null
 */
public record ReleaseRegion(
        Region region,
        ReleaseState state,
        @Nullable String image,
        List<String> snapshots,
        @Nullable Instant published,
        @Nullable String problem) {

    /** Copies the list. */
    public ReleaseRegion {
        snapshots = List.copyOf(snapshots);
    }

    /** The same in another state. */
    public ReleaseRegion in(ReleaseState other) {
        return new ReleaseRegion(region, other, image, snapshots, published, problem);
    }
}
