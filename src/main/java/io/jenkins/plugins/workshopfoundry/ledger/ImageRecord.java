package io.jenkins.plugins.workshopfoundry.ledger;

import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;

/**
 * One baked image.
 *
 * @param id its id; the group of its resources
 * @param name the workshop's name
 * @param version the version it was baked as
 * @param ref where it is in its cloud
 * @param digest the digest of the bake's inputs, {@code sha256:…}
 * @param details what was found out while baking, as JSON: architecture, Docker images, boot times, seating
 * @param removed whether it has been removed since
 * @param created when it was recorded
 */
public record ImageRecord(
        String id,
        String name,
        String version,
        ResourceRef ref,
        String digest,
        String details,
        boolean removed,
        Instant created) {}
