package io.jenkins.plugins.workshopfoundry.ledger;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.time.Instant;
import java.util.List;

/**
 * One version of an image across all its regions.
 *
 * @param id its id; the group of its resources
 * @param imageId the image that was copied
 * @param provider whose cloud
 * @param name the workshop's name
 * @param version the version it was published as
 * @param title the name of its copies, unique among the standing releases of a provider
 * @param kind what it is for
 * @param details what else is known of it, as JSON: tags, audience, commit, deprecation
 * @param removed whether it has been removed since
 * @param created when it was recorded
 * @param regions where it stands, by region's name
 */
public record ReleaseRecord(
        String id,
        String imageId,
        Provider provider,
        String name,
        String version,
        String title,
        ReleaseKind kind,
        String details,
        boolean removed,
        Instant created,
        List<ReleaseRegion> regions) {

    /** Copies the list. */
    public ReleaseRecord {
        regions = List.copyOf(regions);
    }
}
