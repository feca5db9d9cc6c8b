package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import java.util.List;

/** The regions and their zones, as Amazon's page "Regions and Availability Zones" has them. */
final class Places {

    /** On in every account. */
    static final List<String> ENABLED = List.of(
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-north-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2");

    /** Must be switched on first. */
    static final List<String> OPT_IN = List.of("af-south-1", "ap-east-1", "eu-south-1", "me-south-1");

    private static final int RANGE = 16;

    private Places() {}

    /** The zones of a region. */
    static List<String> zones(String region) {
        String letters = region.equals("us-east-1") ? "abcdef" : region.equals("us-west-1") ? "ac" : "abc";
        return letters.chars().mapToObj(letter -> region + (char) letter).toList();
    }

    /** Whether a zone has a type of instance: the oldest zone of us-east-1 has no new ones. */
    static boolean offers(String zone, InstanceType type) {
        return !zone.equals("us-east-1e") || type.family().equals("t2");
    }

    /** A region with what every account finds in it: a default network with a subnet per zone, a default group. */
    static RegionState region(String name, Ask founder) {
        RegionState region = founder.region();
        Instant now = founder.now();
        Vpc vpc = new Vpc(founder.id("vpc-"), now);
        region.vpcs().add(vpc);
        List<String> zones = zones(name);
        for (int i = 0; i < zones.size(); i++) {
            String range = "172.31." + i * RANGE + ".0/20";
            region.subnets().add(new Subnet(founder.id("subnet-"), now, vpc.id(), zones.get(i), range));
        }
        region.groups()
                .add(new SecurityGroup(founder.id("sg-"), founder, "default", "default VPC security group", vpc.id()));
        BaseImages.of(name, now).forEach(region.images()::add);
        return region;
    }
}
