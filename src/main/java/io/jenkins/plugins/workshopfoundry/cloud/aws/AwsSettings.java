package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a person configures about AWS; plain values, read at the edges.
 *
 * @param identity who we are
 * @param role a role to assume on top, or null
 * @param account the account in which alone anything may be made, 12 digits, or null for whichever it is
 * @param home the region that answers questions about all regions
 * @param regions the regions in which anything of ours may be; empty for every region that the account has enabled
 * @param endpoint what is called instead of AWS (an emulator, a private cloud), or null
 * @param sshFrom the network from which we reach port 22, in CIDR form, asked when a machine's security group is made;
 *     null takes what the machine's own specification says
 * @param settle how long EC2 may still deny what it has just made
 */
public record AwsSettings(
        AwsIdentity identity,
        @Nullable AwsRole role,
        @Nullable String account,
        Region home,
        List<Region> regions,
        @Nullable URI endpoint,
        @Nullable Supplier<String> sshFrom,
        Duration settle) {

    /** Answers for all regions of the standard partition. */
    public static final Region HOME = new Region("us-east-1");

    /**
     * Most of what EC2 makes is visible within seconds; its guide (docs.aws.amazon.com/ec2/latest/devguide/
     * eventual-consistency.html) advises to ask again with growing pauses, for up to minutes on a bad day.
     */
    public static final Duration SETTLE = Duration.ofMinutes(1);

    /** Copies the list. */
    public AwsSettings {
        regions = List.copyOf(regions);
    }

    /** The default chain, every region of the standard partition, AWS itself. */
    public static AwsSettings standard() {
        return new AwsSettings(new AwsIdentity.Chain(), null, null, HOME, List.of(), null, null, SETTLE);
    }

    /** The same, as somebody else. */
    public AwsSettings as(AwsIdentity other, @Nullable AwsRole assumed) {
        return new AwsSettings(other, assumed, account, home, regions, endpoint, sshFrom, settle);
    }

    /** The same, in one account only. */
    public AwsSettings inAccount(@Nullable String only) {
        return new AwsSettings(identity, role, only, home, regions, endpoint, sshFrom, settle);
    }

    /** The same, in other regions. */
    public AwsSettings in(Region first, List<Region> all) {
        return new AwsSettings(identity, role, account, first, all, endpoint, sshFrom, settle);
    }

    /** The same, at another address. */
    public AwsSettings at(@Nullable URI address) {
        return new AwsSettings(identity, role, account, home, regions, address, sshFrom, settle);
    }

    /** The same, reaching machines from one network only. */
    public AwsSettings reachingFrom(@Nullable Supplier<String> network) {
        return new AwsSettings(identity, role, account, home, regions, endpoint, network, settle);
    }

    /** The same, with more or less patience. */
    public AwsSettings settlingIn(Duration time) {
        return new AwsSettings(identity, role, account, home, regions, endpoint, sshFrom, time);
    }
}
