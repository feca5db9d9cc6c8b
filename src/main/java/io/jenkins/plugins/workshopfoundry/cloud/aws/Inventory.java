package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.Volume;

/** What of ours EC2 has, found by its tags: one list a kind, however many there are. */
final class Inventory {

    /** Everything that this cloud can have. */
    static final List<ResourceKind> KINDS = List.of(
            ResourceKind.MACHINE,
            ResourceKind.IMAGE,
            ResourceKind.SNAPSHOT,
            ResourceKind.DISK,
            ResourceKind.KEY_PAIR,
            ResourceKind.SECURITY_GROUP);

    private final Ec2 ec2;
    private final Instances instances;
    private final Amis amis;

    Inventory(Ec2 ec2, Amis amis) {
        this.ec2 = ec2;
        this.instances = new Instances(ec2);
        this.amis = amis;
    }

    /** All of one kind that fit and still cost or leak. */
    List<OwnedResource> all(ResourceKind kind, Region region, List<Filter> filters) {
        return found(kind, region, "listing every " + kind.word(), filters)
                .flatMap(thing -> thing.owned(kind, region))
                .toList();
    }

    private Stream<Thing> found(ResourceKind kind, Region region, String doing, List<Filter> filters) {
        return switch (kind) {
            case MACHINE ->
                instances.all(region, doing, filters).stream()
                        .filter(instance -> !Instances.ended(instance))
                        .map(instance -> new Thing(instance.instanceId(), instance.tags()));
            case IMAGE ->
                amis.all(region, doing, Amis.SELF, filters).stream()
                        .map(image -> new Thing(image.imageId(), image.tags()));
            case SNAPSHOT ->
                snapshots(region, doing, filters).map(snapshot -> new Thing(snapshot.snapshotId(), snapshot.tags()));
            case DISK -> volumes(region, doing, filters).map(volume -> new Thing(volume.volumeId(), volume.tags()));
            case KEY_PAIR -> keys(region, doing, filters).map(key -> new Thing(key.keyName(), key.tags()));
            case SECURITY_GROUP ->
                groups(region, doing, filters).map(group -> new Thing(group.groupId(), group.tags()));
            default -> Stream.empty();
        };
    }

    private Stream<Snapshot> snapshots(Region region, String doing, List<Filter> filters) {
        return ec2
                .<DescribeSnapshotsResponse, Snapshot>all(
                        region,
                        doing,
                        (client, token) -> client.describeSnapshots(request ->
                                request.ownerIds(Amis.SELF).filters(filters).nextToken(token)),
                        DescribeSnapshotsResponse::snapshots,
                        DescribeSnapshotsResponse::nextToken)
                .stream();
    }

    private Stream<Volume> volumes(Region region, String doing, List<Filter> filters) {
        return ec2
                .<DescribeVolumesResponse, Volume>all(
                        region,
                        doing,
                        (client, token) -> client.describeVolumes(
                                request -> request.filters(filters).nextToken(token)),
                        DescribeVolumesResponse::volumes,
                        DescribeVolumesResponse::nextToken)
                .stream();
    }

    /** Without pages: EC2 answers with all of them. */
    private Stream<KeyPairInfo> keys(Region region, String doing, List<Filter> filters) {
        DescribeKeyPairsResponse answer =
                ec2.ask(region, doing, client -> client.describeKeyPairs(request -> request.filters(filters)));
        return answer.keyPairs().stream();
    }

    private Stream<SecurityGroup> groups(Region region, String doing, List<Filter> filters) {
        return ec2
                .<DescribeSecurityGroupsResponse, SecurityGroup>all(
                        region,
                        doing,
                        (client, token) -> client.describeSecurityGroups(
                                request -> request.filters(filters).nextToken(token)),
                        DescribeSecurityGroupsResponse::securityGroups,
                        DescribeSecurityGroupsResponse::nextToken)
                .stream();
    }

    private record Thing(String id, List<Tag> tags) {
        Stream<OwnedResource> owned(ResourceKind kind, Region region) {
            return OwnershipLabels.parse(Tags.read(tags)).stream()
                    .map(labels -> new OwnedResource(Refs.ref(kind, region, id), labels));
        }
    }
}
