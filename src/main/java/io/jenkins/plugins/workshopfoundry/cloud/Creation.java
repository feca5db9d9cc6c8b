package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Map;

/**
 * One resource that is to be created: a pure value, made by a plan, carried out by {@link Creations}. A plan made again
 * from the same spec has the same creations under the same names.
 */
public sealed interface Creation {

    /** Where. */
    Region region();

    /** Whose; {@link OwnershipLabels#name()} is the name that makes the creation idempotent. */
    OwnershipLabels labels();

    /** What comes of it. */
    ResourceKind kind();

    /** The name under which it is created, unique within provider, region and kind. */
    default String name() {
        return labels().name();
    }

    /**
     * What stands between a machine and the world: a Docker network, a security group, a firewall rule.
     *
     * @param kind NETWORK, SECURITY_GROUP or FIREWALL_RULE
     * @param access who may reach what
     */
    record Perimeter(Region region, OwnershipLabels labels, ResourceKind kind, Access access) implements Creation {}

    /**
     * A public key that the cloud puts on machines.
     *
     * @param publicKey one line in OpenSSH's form
     */
    record KeyPair(Region region, OwnershipLabels labels, String publicKey) implements Creation {
        @Override
        public ResourceKind kind() {
            return ResourceKind.KEY_PAIR;
        }
    }

    /**
     * A disk of a machine, where the cloud does not make it with the machine.
     *
     * @param spec the machine it is for; its image's snapshot is what the disk starts from
     */
    record Disk(Region region, OwnershipLabels labels, ResourceKind kind, MachineSpec spec) implements Creation {}

    /** A machine; what it builds on has been created before it. */
    record Machine(Region region, OwnershipLabels labels, MachineSpec spec) implements Creation {
        @Override
        public ResourceKind kind() {
            return ResourceKind.MACHINE;
        }
    }

    /**
     * A stopped machine's data, where the cloud does not keep it with the image.
     *
     * @param machine the stopped machine
     */
    record Snapshot(Region region, OwnershipLabels labels, ResourceRef machine) implements Creation {
        @Override
        public ResourceKind kind() {
            return ResourceKind.SNAPSHOT;
        }
    }

    /** An image of a stopped machine. */
    record Image(Region region, OwnershipLabels labels, ImageSpec spec) implements Creation {
        @Override
        public ResourceKind kind() {
            return ResourceKind.IMAGE;
        }
    }

    /**
     * A copy of an image, its data included, in the same or another region. The call only begins it: {@link
     * Images#describe} tells when it is available. Its snapshots are its {@link Removal#children}; image and snapshots
     * carry labels and tags from the first moment. It is idempotent under the labels' name, not under the title: a copy
     * that an earlier call began is answered; a title that something else has is refused. Of a source that is gone or not
     * available, and into a region that is not enabled: refused.
     *
     * @param region where the copy will be
     * @param source the image, available, in whatever region
     * @param title the name under which people find the copy, unique in the region; AWS: the AMI's name
     * @param description one line for people
     * @param tags further labels for people: version, commit, date
     */
    record Copy(
            Region region,
            OwnershipLabels labels,
            ResourceRef source,
            String title,
            String description,
            Map<String, String> tags)
            implements Creation {

        /** Copies the map. */
        public Copy {
            tags = Map.copyOf(tags);
        }

        @Override
        public ResourceKind kind() {
            return ResourceKind.IMAGE;
        }
    }
}
