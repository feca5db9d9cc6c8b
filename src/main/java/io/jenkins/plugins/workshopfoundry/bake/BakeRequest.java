package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import org.jspecify.annotations.Nullable;

/**
 * What to bake, as the ledger keeps it.
 *
 * @param provider whose cloud
 * @param region where the image is made
 * @param version the version, or null for the workshop's own
 * @param fresh whether an image of the same inputs is not good enough
 * @param baseImage the cloud's id of the image to begin with, of the distribution that the workshop names, or null for
 *     the newest of its publisher
 */
public record BakeRequest(
        Provider provider,
        Region region,
        @Nullable String version,
        boolean fresh,
        @Nullable String baseImage) {

    /** The same, from the newest image of the workshop's distribution. */
    public BakeRequest(Provider provider, Region region, @Nullable String version, boolean fresh) {
        this(provider, region, version, fresh, null);
    }
}
