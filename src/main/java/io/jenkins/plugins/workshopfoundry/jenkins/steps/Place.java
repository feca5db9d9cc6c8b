package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import org.jspecify.annotations.Nullable;

/**
 * Whose cloud, and where in it.
 *
 * @param provider the cloud
 * @param region one of its regions
 */
record Place(Provider provider, Region region) {

    /**
     * Reads what a pipeline's author wrote.
     *
     * @throws InvalidRequest if there is no such cloud, or it needs a region and has none
     */
    static Place of(String cloud, @Nullable String region) {
        Provider provider = Provider.of(cloud);
        boolean only = provider == Provider.LOCAL || provider == Provider.MEMORY;
        if (region == null && !only) {
            throw new InvalidRequest("The cloud '" + cloud + "' has many regions.", "Give the step a region.");
        }
        Region named = region == null ? Region.LOCAL : new Region(region);
        if (only && !named.equals(Region.LOCAL)) {
            throw new InvalidRequest("The cloud '" + cloud + "' has no region " + named + ".", "Leave out the region.");
        }
        return new Place(provider, named);
    }
}
