package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.resource.Provider;

/** The clouds that are configured. */
@FunctionalInterface
public interface Clouds {

    /**
     * The cloud of a provider.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if it is not configured
     */
    Cloud of(Provider provider);
}
