package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Optional;

/** Perimeters: a bridge network for each machine. */
final class DockerNetworks {

    private final Engine engine;
    private final Inventory inventory;

    DockerNetworks(Engine engine, Inventory inventory) {
        this.engine = engine;
        this.inventory = inventory;
    }

    /** Creates the network unless it is there. */
    ResourceRef create(Creation.Perimeter perimeter) {
        return find(perimeter)
                .or(() -> engine.ask("creating network " + perimeter.name(), docker -> create(docker, perimeter)))
                .or(() -> find(perimeter))
                .orElseThrow(() -> Refusals.nameTaken("network", perimeter.name()));
    }

    /** Whether a network of that name is there. */
    void require(String name) {
        if (inventory.find(ResourceKind.NETWORK, name).isEmpty()) {
            throw new CloudRefused(
                    "There is no network " + name + " for the machine to be on.",
                    "Create the machine's plan in order.");
        }
    }

    private Optional<ResourceRef> find(Creation.Perimeter perimeter) {
        return inventory.find(ResourceKind.NETWORK, perimeter.name());
    }

    /** Empty if somebody else was faster, or holds the name. */
    private static Optional<ResourceRef> create(DockerClient docker, Creation.Perimeter perimeter) {
        try {
            String id = docker.createNetworkCmd()
                    .withName(perimeter.name())
                    .withDriver("bridge")
                    .withCheckDuplicate(true)
                    .withInternal(!perimeter.access().wayOut())
                    .withLabels(Labels.of(perimeter.labels(), ResourceKind.NETWORK))
                    .exec()
                    .getId();
            return Optional.of(Inventory.ref(ResourceKind.NETWORK, id));
        } catch (ConflictException taken) {
            return Optional.empty();
        }
    }
}
