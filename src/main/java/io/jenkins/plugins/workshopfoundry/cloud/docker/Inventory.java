package io.jenkins.plugins.workshopfoundry.cloud.docker;

import com.github.dockerjava.api.DockerClient;
import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of ours the engine has, in every state. */
final class Inventory {

    /** Everything that this cloud can have. */
    static final List<ResourceKind> KINDS = List.of(
            ResourceKind.MACHINE,
            ResourceKind.CONTAINER,
            ResourceKind.IMAGE,
            ResourceKind.SNAPSHOT,
            ResourceKind.VOLUME,
            ResourceKind.NETWORK);

    private final Engine engine;

    Inventory(Engine engine) {
        this.engine = engine;
    }

    /** The reference to a thing of this cloud. */
    static ResourceRef ref(ResourceKind kind, String id) {
        return new ResourceRef(Provider.LOCAL, Region.LOCAL, kind, id);
    }

    /** All of one kind, whosesoever controller's. */
    List<OwnedResource> all(ResourceKind kind) {
        return engine.ask("listing every " + kind.word(), docker -> found(docker, kind))
                .flatMap(thing -> thing.owned(kind).stream())
                .toList();
    }

    /** The one of a kind and name; when two creations raced, all askers agree on one. */
    Optional<ResourceRef> find(ResourceKind kind, String name) {
        return all(kind).stream()
                .filter(owned -> owned.labels().name().equals(name))
                .map(OwnedResource::ref)
                .min(Comparator.comparing(ResourceRef::id));
    }

    private static Stream<Thing> found(DockerClient docker, ResourceKind kind) {
        List<String> labels = Labels.filter(kind);
        return switch (kind) {
            case MACHINE, CONTAINER ->
                docker.listContainersCmd().withShowAll(true).withLabelFilter(labels).exec().stream()
                        .map(container -> new Thing(container.getId(), container.getLabels()));
            case IMAGE ->
                docker.listImagesCmd().withShowAll(true).withFilter("label", labels).exec().stream()
                        .map(image -> new Thing(image.getId(), image.getLabels()));
            case VOLUME, SNAPSHOT ->
                Optional.ofNullable(docker.listVolumesCmd()
                                .withFilter("label", labels)
                                .exec()
                                .getVolumes())
                        .orElse(List.of())
                        .stream()
                        .map(volume -> new Thing(volume.getName(), volume.getLabels()));
            case NETWORK ->
                docker.listNetworksCmd().withFilter("label", labels).exec().stream()
                        .map(network -> new Thing(network.getId(), network.getLabels()));
            default -> Stream.empty();
        };
    }

    private record Thing(String id, @Nullable Map<String, String> labels) {
        Optional<OwnedResource> owned(ResourceKind kind) {
            Optional<OwnershipLabels> owner = Labels.parse(labels, kind);
            return owner.map(whose -> new OwnedResource(ref(kind, id), whose));
        }
    }
}
