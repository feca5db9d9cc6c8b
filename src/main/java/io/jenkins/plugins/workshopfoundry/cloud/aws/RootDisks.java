package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Objects;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.Image;

/**
 * Where images have their root disks.
 *
 * @param amis the images
 */
record RootDisks(Amis amis) {

    /** Images of Amazon's own have no more; what EC2 takes as the size when an image does not say. */
    private static final int SMALLEST = 8;

    /** @throws CloudRefused if there is no such image in the region */
    LaunchRequest.RootDisk of(ResourceRef image) {
        Image found = amis.byId(image)
                .orElseThrow(() -> new CloudRefused(
                        "There is no image " + image.id() + " in " + image.region() + " that this account may use.",
                        "Bake it again, or publish it to that region."));
        String device = found.rootDeviceName();
        int gb = found.blockDeviceMappings().stream()
                .filter(mapping -> Objects.equals(mapping.deviceName(), device) && mapping.ebs() != null)
                .map(BlockDeviceMapping::ebs)
                .map(ebs -> Objects.requireNonNullElse(ebs.volumeSize(), SMALLEST))
                .findFirst()
                .orElse(SMALLEST);
        return new LaunchRequest.RootDisk(device, gb);
    }
}
