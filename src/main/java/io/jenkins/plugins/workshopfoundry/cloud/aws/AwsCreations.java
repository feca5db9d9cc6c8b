package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.Creations;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;

/**
 * Who creates what.
 *
 * @param keys key pairs
 * @param groups security groups
 * @param machines instances
 * @param images images of machines
 * @param copies copies of images
 */
record AwsCreations(KeyPairs keys, SecurityGroups groups, Launcher machines, ImageMaker images, Copier copies)
        implements Creations {

    @Override
    public ResourceRef create(Creation creation) {
        if (creation instanceof Creation.KeyPair key) {
            return keys.create(key);
        } else if (creation instanceof Creation.Perimeter perimeter) {
            return groups.create(perimeter);
        } else if (creation instanceof Creation.Machine machine) {
            return machines.create(machine);
        } else if (creation instanceof Creation.Image image) {
            return images.create(image);
        } else if (creation instanceof Creation.Copy copy) {
            return copies.create(copy);
        }
        throw new CloudRefused(
                "AWS makes no " + creation.kind().word() + " by itself.", "Create what its own plans ask for.");
    }
}
