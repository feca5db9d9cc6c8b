package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instance is made from, checked.
 *
 * @param image its image
 * @param type its size
 * @param key its key pair, or null
 * @param groups its security groups
 * @param subnet where
 * @param publicAddress whether it can be reached from outside
 * @param userData what it runs at first boot, in Base64, or null
 * @param terminatesItself whether a shutdown from inside ends it
 * @param spot whether it may be taken back
 * @param metadata its metadata service
 * @param disks its disks
 * @param token the client token, or null
 */
record Launch(
        Image image,
        InstanceType type,
        @Nullable KeyPair key,
        List<SecurityGroup> groups,
        Subnet subnet,
        boolean publicAddress,
        @Nullable String userData,
        boolean terminatesItself,
        boolean spot,
        Metadata metadata,
        List<Disk> disks,
        @Nullable String token) {

    /**
     * The metadata service of an instance.
     *
     * @param tokens {@code required} or {@code optional}
     * @param hops how many hops an answer may go
     * @param endpoint {@code enabled} or {@code disabled}
     * @param tags {@code enabled} or {@code disabled}
     */
    record Metadata(String tokens, int hops, String endpoint, String tags) {}
}
