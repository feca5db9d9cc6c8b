package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Docker data: a volume for each machine, filled from its image's; and one for each image, filled from its machine's. */
final class DockerVolumes {

    private final Engine engine;
    private final VolumeCopier copier;

    DockerVolumes(Engine engine) {
        this.engine = engine;
        this.copier = new VolumeCopier(engine);
    }

    /** A machine's volume, with what its image brings; empty for a base, which brings nothing. */
    ResourceRef create(Creation.Disk disk) {
        String image = disk.spec().image().id();
        Optional<String> source = dataOf(image);
        ResourceRef volume = create(disk.labels(), ResourceKind.VOLUME);
        source.ifPresent(from -> copier.copy(VolumeCopier.Source.SEALED, from, disk.labels(), image));
        return volume;
    }

    /** An image's volume, with a copy of the stopped machine's Docker data. */
    ResourceRef create(Creation.Snapshot snapshot, InspectContainerResponse machine) {
        ResourceRef volume = create(snapshot.labels(), ResourceKind.SNAPSHOT);
        copier.copy(VolumeCopier.Source.LIVE, dataOf(machine), snapshot.labels(), machine.getImageId());
        return volume;
    }

    /** Whether a volume of that name is there, and ours. */
    void require(String name, ResourceKind kind) {
        if (labels(name).flatMap(found -> Labels.parse(found, kind)).isEmpty()) {
            throw new CloudRefused(
                    "There is no " + kind.word() + " " + name + " with Docker data.",
                    "Create the plan in order; if the image's data was removed, bake the image again.");
        }
    }

    private ResourceRef create(OwnershipLabels owner, ResourceKind kind) {
        Map<String, String> labels = Labels.of(owner, kind);
        String doing = "creating volume " + owner.name();
        // The engine answers with a volume that is there already, whatever its labels.
        engine.ask(
                doing,
                docker -> docker.createVolumeCmd()
                        .withName(owner.name())
                        .withLabels(labels)
                        .exec());
        if (labels(owner.name()).flatMap(found -> Labels.parse(found, kind)).isEmpty()) {
            throw Refusals.nameTaken("volume", owner.name());
        }
        return Inventory.ref(kind, owner.name());
    }

    private Optional<Map<String, String>> labels(String volume) {
        return engine.lookUp(
                        "looking at volume " + volume,
                        docker -> docker.inspectVolumeCmd(volume).exec())
                .map(InspectVolumeResponse::getLabels);
    }

    private Optional<String> dataOf(String image) {
        InspectImageResponse found = engine.lookUp(
                        "looking at image " + image,
                        docker -> docker.inspectImageCmd(image).exec())
                .orElseThrow(() -> new CloudRefused(
                        "There is no image " + image + " to start a machine from.",
                        "List the images, with 'workshop list' or on Jenkins' page Workshops, or bake one."));
        Optional<String> data = Optional.ofNullable(found.getConfig())
                .flatMap(config -> Labels.parse(config.getLabels(), ResourceKind.IMAGE))
                .map(owner -> Names.data(owner.name()));
        data.ifPresent(name -> require(name, ResourceKind.SNAPSHOT));
        return data;
    }

    private static String dataOf(InspectContainerResponse machine) {
        return Optional.ofNullable(machine.getMounts()).stream()
                .flatMap(List::stream)
                .filter(mount -> mount.getDestination() != null
                        && Names.DOCKER_DATA.equals(mount.getDestination().getPath()))
                .map(InspectContainerResponse.Mount::getName)
                .findFirst()
                .orElseThrow(() -> new CloudRefused(
                        "The machine " + machine.getName() + " has no volume for its Docker data.",
                        "Make images of machines that the local cloud created."));
    }
}
