package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;

/** References to things of this cloud, and the names of what comes with a machine. */
final class Refs {

    private Refs() {}

    static ResourceRef ref(ResourceKind kind, Region region, String id) {
        return new ResourceRef(Provider.AWS, region, kind, id);
    }

    /** The key pair of a machine. */
    static String key(String machine) {
        return machine + "-key";
    }

    /** The security group of a machine. */
    static String group(String machine) {
        return machine + "-access";
    }
}
