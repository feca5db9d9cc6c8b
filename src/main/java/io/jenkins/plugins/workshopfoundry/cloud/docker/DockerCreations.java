package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.Creations;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;

/** Who creates what. */
final class DockerCreations implements Creations {

    private final DockerNetworks networks;
    private final DockerVolumes volumes;
    private final MachineContainers machines;
    private final DockerCommits commits;

    DockerCreations(DockerNetworks networks, DockerVolumes volumes, MachineContainers machines, DockerCommits commits) {
        this.networks = networks;
        this.volumes = volumes;
        this.machines = machines;
        this.commits = commits;
    }

    @Override
    public ResourceRef create(Creation creation) {
        if (!creation.region().equals(Region.LOCAL)) {
            throw new CloudRefused(
                    "The local cloud has no region " + creation.region() + ".", "Use the region " + Region.LOCAL + ".");
        }
        if (creation instanceof Creation.Perimeter perimeter) {
            return networks.create(perimeter);
        } else if (creation instanceof Creation.Disk disk) {
            return volumes.create(disk);
        } else if (creation instanceof Creation.Machine machine) {
            return machines.create(machine);
        } else if (creation instanceof Creation.Snapshot snapshot) {
            return commits.create(snapshot);
        } else if (creation instanceof Creation.Image image) {
            return commits.create(image);
        }
        throw new CloudRefused(
                "The local cloud makes no " + creation.kind().word() + ".", "Create what its own plans ask for.");
    }
}
