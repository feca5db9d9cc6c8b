package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.VolumeState;

/** Whether EC2 still knows a thing, and what came with it. */
final class Existence {

    private final Ec2 ec2;
    private final Instances instances;
    private final Amis amis;
    private final Inventory inventory;

    Existence(Ec2 ec2, Amis amis, Inventory inventory) {
        this.ec2 = ec2;
        this.instances = new Instances(ec2);
        this.amis = amis;
        this.inventory = inventory;
    }

    /** An instance that is shutting down still holds its security group; only a terminated one is gone. */
    boolean of(ResourceRef resource) {
        return switch (resource.kind()) {
            case MACHINE ->
                instances
                        .byId(resource)
                        .filter(found -> found.state().name() != InstanceStateName.TERMINATED)
                        .isPresent();
            case IMAGE -> amis.byId(resource).isPresent();
            default ->
                ec2.lookUp(
                                resource.region(),
                                "looking at the " + resource,
                                client -> lookAt(client, resource.kind(), resource.id()))
                        .orElse(false);
        };
    }

    private static boolean lookAt(Ec2Client client, ResourceKind kind, String id) {
        return switch (kind) {
            case SNAPSHOT ->
                !client.describeSnapshots(request -> request.snapshotIds(id))
                        .snapshots()
                        .isEmpty();
            case DISK ->
                client.describeVolumes(request -> request.volumeIds(id)).volumes().stream()
                        .anyMatch(volume -> volume.state() != VolumeState.DELETED);
            case KEY_PAIR ->
                !client.describeKeyPairs(request -> request.keyNames(id))
                        .keyPairs()
                        .isEmpty();
            case SECURITY_GROUP ->
                !client.describeSecurityGroups(request -> request.groupIds(id))
                        .securityGroups()
                        .isEmpty();
            default -> false;
        };
    }

    /** The disks of a machine, the snapshots of an image. */
    List<ResourceRef> children(ResourceRef resource) {
        return switch (resource.kind()) {
            case MACHINE ->
                instances.byId(resource).stream()
                        .filter(((Predicate<Instance>) Instances::ended).negate())
                        .flatMap(instance -> instance.blockDeviceMappings().stream())
                        .flatMap(mapping -> Stream.ofNullable(mapping.ebs()))
                        .map(disk -> Refs.ref(ResourceKind.DISK, resource.region(), disk.volumeId()))
                        .toList();
            case IMAGE ->
                amis.byId(resource).stream()
                        .flatMap(image -> snapshots(resource, image))
                        .distinct()
                        .toList();
            default -> List.of();
        };
    }

    /**
     * As the image has them, and as their tags say: while an image is being made it need not name the snapshots that are
     * being made for it.
     */
    private Stream<ResourceRef> snapshots(ResourceRef image, Image found) {
        Stream<ResourceRef> named = FactsReader.snapshots(image.region(), found);
        Stream<ResourceRef> tagged = OwnershipLabels.parse(Tags.read(found.tags())).stream()
                .flatMap(labels ->
                        inventory
                                .all(ResourceKind.SNAPSHOT, image.region(), List.of(Tags.named(labels.name())))
                                .stream()
                                .filter(owned -> owned.labels().controller().equals(labels.controller())))
                .map(owned -> owned.ref());
        return Stream.concat(named, tagged);
    }
}
