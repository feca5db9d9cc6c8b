package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Images: the committed container of a stopped machine, and a copy of its Docker data. */
final class DockerCommits {

    private final Engine engine;
    private final Inventory inventory;
    private final DockerVolumes volumes;
    private final MachineContainers machines;

    DockerCommits(Engine engine, Inventory inventory, DockerVolumes volumes, MachineContainers machines) {
        this.engine = engine;
        this.inventory = inventory;
        this.volumes = volumes;
        this.machines = machines;
    }

    /** Copies the stopped machine's Docker data. */
    ResourceRef create(Creation.Snapshot snapshot) {
        return volumes.create(snapshot, stopped(snapshot.machine().id()));
    }

    /** Commits the machine, once. */
    ResourceRef create(Creation.Image image) {
        return inventory.find(ResourceKind.IMAGE, image.name()).orElseGet(() -> commit(image));
    }

    private ResourceRef commit(Creation.Image image) {
        InspectContainerResponse machine = stopped(image.spec().machine().id());
        volumes.require(Names.data(image.name()), ResourceKind.SNAPSHOT);
        String id = engine.ask(
                "making image " + image.name(),
                docker -> docker.commitCmd(machine.getId())
                        .withRepository(Names.repository(image.name()))
                        .withTag("latest")
                        .withLabels(labels(image, machine))
                        .exec());
        return Inventory.ref(ResourceKind.IMAGE, id);
    }

    /** Tags of the image that the machine was started from must not shine through. */
    private static Map<String, String> labels(Creation.Image image, InspectContainerResponse machine) {
        Map<String, String> labels = new LinkedHashMap<>();
        Objects.requireNonNullElse(machine.getConfig().getLabels(), Map.<String, String>of()).keySet().stream()
                .filter(key -> key.startsWith(Labels.TAG))
                .forEach(key -> labels.put(key, ""));
        labels.putAll(Labels.of(image.labels(), ResourceKind.IMAGE));
        image.spec().tags().forEach((key, value) -> labels.put(Labels.TAG + key, value));
        return labels;
    }

    private InspectContainerResponse stopped(String machine) {
        InspectContainerResponse found = machines.inspect(machine).orElseThrow(() -> Refusals.gone(machine));
        if (Boolean.TRUE.equals(found.getState().getRunning())) {
            throw new CloudRefused(
                    "The machine " + machine + " is running; an image of it now would be half written.",
                    "Stop the machine first.");
        }
        return found;
    }
}
