package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Map;

/**
 * An image that is to be made of a stopped machine.
 *
 * @param region where
 * @param labels whose; the name is the image's, unique in the region
 * @param machine the stopped machine
 * @param tags further labels for people: version, commit, date
 */
public record ImageSpec(Region region, OwnershipLabels labels, ResourceRef machine, Map<String, String> tags) {

    /** Copies the map. */
    public ImageSpec {
        tags = Map.copyOf(tags);
    }
}
