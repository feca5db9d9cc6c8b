package io.jenkins.plugins.workshopfoundry.machine;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.run.Clouds;
import java.util.List;

/** The clouds that are configured, each with the way to its machines. */
public interface Sites extends Clouds {

    /**
     * The site of a provider.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if it is not configured
     */
    Site site(Provider provider);

    /** Every site that is configured. */
    List<Site> all();

    @Override
    default Cloud of(Provider provider) {
        return site(provider).cloud();
    }

    /** The same sites as one run uses them: whatever a cloud records of its callers names the run. */
    default Sites forRun(String run) {
        return new SitesOfRun(this, run);
    }

    /**
     * A cloud and the way to its machines.
     *
     * @param cloud the cloud
     * @param remotes the way to its machines
     */
    record Site(Cloud cloud, Remotes remotes) {}
}
