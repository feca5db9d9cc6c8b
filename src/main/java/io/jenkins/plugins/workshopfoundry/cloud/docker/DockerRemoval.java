package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.cloud.Removal;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finding, listing and removing on the engine. */
final class DockerRemoval implements Removal {

    /** The engine shows at once what it made; this covers a request that it had begun when its caller died. */
    private static final Duration SETTLE = Duration.ofSeconds(3);

    /** The names that the engine gives to volumes of its own (64 hexadecimal digits). */
    private static final String ANONYMOUS = "[0-9a-f]{64}";

    private final Engine engine;
    private final Inventory inventory;

    DockerRemoval(Engine engine, Inventory inventory) {
        this.engine = engine;
        this.inventory = inventory;
    }

    @Override
    public Optional<ResourceRef> find(ResourceKind kind, Region region, String name) {
        return region.equals(Region.LOCAL) ? inventory.find(kind, name) : Optional.empty();
    }

    @Override
    public boolean exists(ResourceRef resource) {
        String id = resource.id();
        return engine.lookUp("looking at the " + resource, docker -> inspect(docker, resource.kind(), id))
                .orElse(false);
    }

    private static boolean inspect(DockerClient docker, ResourceKind kind, String id) {
        switch (kind) {
            case MACHINE, CONTAINER -> docker.inspectContainerCmd(id).exec();
            case NETWORK -> docker.inspectNetworkCmd().withNetworkId(id).exec();
            case VOLUME, SNAPSHOT -> docker.inspectVolumeCmd(id).exec();
            case IMAGE -> docker.inspectImageCmd(id).exec();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Volumes that the engine made because the image declares some; they end with the machine. */
    @Override
    public List<ResourceRef> children(ResourceRef resource) {
        if (resource.kind() != ResourceKind.MACHINE) {
            return List.of();
        }
        return engine
                .lookUp(
                        "looking at the " + resource,
                        docker -> docker.inspectContainerCmd(resource.id()).exec())
                .flatMap(found -> Optional.ofNullable(found.getMounts()))
                .stream()
                .flatMap(List::stream)
                .map(InspectContainerResponse.Mount::getName)
                .filter(Objects::nonNull)
                .filter(name -> name.matches(ANONYMOUS))
                .map(name -> Inventory.ref(ResourceKind.VOLUME, name))
                .toList();
    }

    @Override
    public void remove(ResourceRef resource) {
        engine.tell("removing the " + resource, docker -> {
            try {
                remove(docker, resource.kind(), resource.id());
            } catch (NotFoundException absent) {
                // Absent is what was asked for.
                return;
            }
        });
    }

    private static void remove(DockerClient docker, ResourceKind kind, String id) {
        switch (kind) {
            case MACHINE, CONTAINER -> removeContainer(docker, id);
            case NETWORK -> docker.removeNetworkCmd(id).exec();
            case VOLUME, SNAPSHOT -> {
                // Whoever still fills the volume does so for nobody.
                VolumeCopier.remove(docker, Names.copier(id));
                docker.removeVolumeCmd(id).exec();
            }
            case IMAGE -> docker.removeImageCmd(id).exec();
            default -> {
                return;
            }
        }
    }

    private static void removeContainer(DockerClient docker, String id) {
        try {
            docker.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (ConflictException alreadyUnderWay) {
            // The engine answers so while an earlier removal goes on.
            return;
        }
    }

    @Override
    public List<OwnedResource> list(Region region, String controller) {
        return region.equals(Region.LOCAL)
                ? Inventory.KINDS.stream()
                        .flatMap(kind -> inventory.all(kind).stream())
                        .filter(owned -> owned.labels().controller().equals(controller))
                        .toList()
                : List.of();
    }

    @Override
    public List<Region> regions() {
        return List.of(Region.LOCAL);
    }

    @Override
    public Duration settleTime() {
        return SETTLE;
    }
}
