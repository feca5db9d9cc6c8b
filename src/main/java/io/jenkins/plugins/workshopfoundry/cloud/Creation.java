package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;

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
}
