package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything there is in one region. */
final class RegionState {

    private final String name;
    private final Table<Instance> instances =
            new Table<>("i-", "instance ID", "InvalidInstanceID.Malformed", "InvalidInstanceID.NotFound");
    private final Table<Image> images =
            new Table<>("ami-", "image id", "InvalidAMIID.Malformed", "InvalidAMIID.NotFound");
    private final Table<Snapshot> snapshots =
            new Table<>("snap-", "snapshot", "InvalidSnapshotID.Malformed", "InvalidSnapshot.NotFound");
    private final Table<Volume> volumes =
            new Table<>("vol-", "volume", "InvalidVolumeID.Malformed", "InvalidVolume.NotFound");
    private final Table<KeyPair> keys =
            new Table<>("key-", "key pair ID", "InvalidKeyPair.Format", "InvalidKeyPair.NotFound");
    private final Table<SecurityGroup> groups =
            new Table<>("sg-", "security group", "InvalidGroupId.Malformed", "InvalidGroup.NotFound");
    private final Table<Vpc> vpcs = new Table<>("vpc-", "vpc ID", "InvalidVpcID.Malformed", "InvalidVpcID.NotFound");
    private final Table<Subnet> subnets =
            new Table<>("subnet-", "subnet ID", "InvalidSubnetID.Malformed", "InvalidSubnetID.NotFound");
    private final Tokens tokens = new Tokens();
    private final Set<String> deregistered = new HashSet<>();

    RegionState(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Table<Instance> instances() {
        return instances;
    }

    Table<Image> images() {
        return images;
    }

    Table<Snapshot> snapshots() {
        return snapshots;
    }

    Table<Volume> volumes() {
        return volumes;
    }

    Table<KeyPair> keys() {
        return keys;
    }

    Table<SecurityGroup> groups() {
        return groups;
    }

    Table<Vpc> vpcs() {
        return vpcs;
    }

    Table<Subnet> subnets() {
        return subnets;
    }

    Tokens tokens() {
        return tokens;
    }

    /** Lets time pass over everything. */
    void settle(Instant now) {
        instances.settle(now);
    }

    /** The ids of images that were there once. */
    Set<String> deregistered() {
        return deregistered;
    }

    /** All that can have tags of ours, in the order of removal. */
    List<Table<? extends Thing>> tables() {
        return List.of(instances, images, snapshots, volumes, keys, groups);
    }
}
