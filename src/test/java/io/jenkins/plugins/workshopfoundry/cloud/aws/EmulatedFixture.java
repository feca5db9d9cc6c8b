package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.CloudFixture;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;

/** What the emulated AWS lends to the suites. */
interface EmulatedFixture extends CloudFixture {

    /** The account of this test. */
    Emulated emulated();

    @Override
    default AwsCloud cloud() {
        return emulated().cloud;
    }

    @Override
    default Region region() {
        return Specs.HERE;
    }

    @Override
    default ResourceRef image() {
        return cloud().images()
                .base("debian-12", architecture(), region(), line -> {})
                .image();
    }

    @Override
    default Poll poll() {
        return emulated().poll;
    }

    @Override
    default OwnershipLabels labels(String name) {
        return Specs.labels("run-1-" + name);
    }
}
