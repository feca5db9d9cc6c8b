package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.cloud.Removal;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Finding, listing and removing on EC2. */
final class AwsRemoval implements Removal {

    private final Ec2 ec2;
    private final Inventory inventory;
    private final Existence existence;
    private final Regions regions;
    private final Fanout fanout;
    private final Duration settle;

    AwsRemoval(Ec2 ec2, Amis amis, Regions regions, Fanout fanout, Duration settle) {
        this.ec2 = ec2;
        this.inventory = new Inventory(ec2, amis);
        this.existence = new Existence(ec2, amis, inventory);
        this.regions = regions;
        this.fanout = fanout;
        this.settle = settle;
    }

    @Override
    public Optional<ResourceRef> find(ResourceKind kind, Region region, String name) {
        return inventory.all(kind, region, List.of(Tags.named(name))).stream()
                .map(OwnedResource::ref)
                .findFirst();
    }

    @Override
    public boolean exists(ResourceRef resource) {
        return existence.of(resource);
    }

    @Override
    public List<ResourceRef> children(ResourceRef resource) {
        return existence.children(resource);
    }

    @Override
    public void remove(ResourceRef resource) {
        ec2.lookUp(
                resource.region(),
                "removing the " + resource,
                client -> remove(client, resource.kind(), resource.id()));
    }

    private static Optional<AwsResponse> remove(Ec2Client client, ResourceKind kind, String id) {
        return switch (kind) {
            case MACHINE -> Optional.of(client.terminateInstances(request -> request.instanceIds(id)));
            case IMAGE -> Optional.of(client.deregisterImage(request -> request.imageId(id)));
            case SNAPSHOT -> Optional.of(client.deleteSnapshot(request -> request.snapshotId(id)));
            case DISK -> Optional.of(client.deleteVolume(request -> request.volumeId(id)));
            case KEY_PAIR -> Optional.of(client.deleteKeyPair(request -> request.keyName(id)));
            case SECURITY_GROUP -> Optional.of(client.deleteSecurityGroup(request -> request.groupId(id)));
            default -> Optional.empty();
        };
    }

    @Override
    public List<OwnedResource> list(Region region, String controller) {
        return fanout.map(Inventory.KINDS, kind -> inventory.all(kind, region, Tags.ownedBy(controller))).stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Region> regions() {
        return regions.ours();
    }

    @Override
    public Duration settleTime() {
        return settle;
    }
}
