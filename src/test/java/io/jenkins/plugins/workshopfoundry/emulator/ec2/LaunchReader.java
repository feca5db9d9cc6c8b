package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what RunInstances asks for, and refuses what EC2 would refuse, in its words. */
final class LaunchReader {

    private static final int MOST_USER_DATA = 16_384;
    private static final int MOST_HOPS = 64;

    private final Ask ask;
    private final Query query;
    private final RegionState region;
    private final Instant now;

    LaunchReader(Ask ask) {
        this.ask = ask;
        this.query = ask.query();
        this.region = ask.region();
        this.now = ask.now();
    }

    Launch read() {
        Image image = image();
        InstanceType type = InstanceType.named(query.text("InstanceType").orElse("m1.small"));
        architecture(image, type);
        Query card = query.in("NetworkInterface.1");
        Subnet subnet = subnet(card, type);
        boolean spot = spot();
        return new Launch(
                image,
                type,
                query.text("KeyName").map(this::key).orElse(null),
                groups(card),
                subnet,
                address(card),
                query.text("UserData").map(LaunchReader::userData).orElse(null),
                shutdown(),
                spot,
                metadata(query.in("MetadataOptions")),
                new DiskReader(ask).read(image),
                query.text("ClientToken").orElse(null));
    }

    private Image image() {
        Image image = region.images().get(query.required("ImageId"), now);
        boolean usable = image.facts().owner().equals(ask.owner()) || image.isPublic();
        if (!usable) {
            throw Ec2Error.of("InvalidAMIID.NotFound", "The image id '[" + image.id() + "]' does not exist");
        }
        if (!image.state(now).equals("available")) {
            throw Ec2Error.of(
                    "InvalidAMIID.Unavailable",
                    "The image ID '" + image.id() + "' is not available: " + image.state(now));
        }
        return image;
    }

    private static void architecture(Image image, InstanceType type) {
        if (!image.facts().architecture().equals(type.architecture())) {
            throw Ec2Error.value(("The architecture '%s' of the specified instance type does not match the architecture"
                            + " '%s' of the specified AMI. Specify an instance type and an AMI that have matching"
                            + " architectures, and try again.")
                    .formatted(type.architecture(), image.facts().architecture()));
        }
    }

    private Subnet subnet(Query card, InstanceType type) {
        if (query.has("NetworkInterface.1") && (query.has("SubnetId") || query.has("SecurityGroupId"))) {
            throw Ec2Error.combination(
                    "Network interfaces and an instance-level subnet ID or security groups may not be specified on the"
                            + " same request");
        }
        Optional<String> asked = query.text("SubnetId").or(() -> card.text("SubnetId"));
        Optional<String> zone = query.in("Placement").text("AvailabilityZone");
        Subnet subnet = asked.map(id -> region.subnets().get(id, now))
                .orElseGet(() -> region.subnets().seen(now).stream()
                        .filter(each -> zone.map(each.zone()::equals).orElse(offers(each, type)))
                        .findFirst()
                        .orElse(region.subnets().seen(now).get(0)));
        if (!offers(subnet, type)) {
            throw Ec2Error.of(
                    "Unsupported",
                    "Your requested instance type (%s) is not supported in your requested Availability Zone (%s)."
                            .formatted(type.name(), subnet.zone()));
        }
        return subnet;
    }

    private boolean offers(Subnet subnet, InstanceType type) {
        return ask.account().offers(region.name(), subnet.zone(), type);
    }

    private KeyPair key(String name) {
        return region.keys().seen(now).stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> Ec2Error.of("InvalidKeyPair.NotFound", "The key pair '" + name + "' does not exist"));
    }

    private List<SecurityGroup> groups(Query card) {
        List<String> ids =
                query.has("SecurityGroupId") ? query.texts("SecurityGroupId") : card.texts("SecurityGroupId");
        return ids.isEmpty()
                ? region.groups().seen(now).stream()
                        .filter(group -> group.name().equals("default"))
                        .toList()
                : region.groups().get(ids, now);
    }

    /** A default subnet gives every instance a public address, unless the request says otherwise. */
    private static boolean address(Query card) {
        card.number("DeviceIndex");
        card.is("DeleteOnTermination");
        return card.flag("AssociatePublicIpAddress").orElse(true);
    }

    private static @Nullable String userData(String text) {
        try {
            if (Base64.getDecoder().decode(text).length > MOST_USER_DATA) {
                throw Ec2Error.value("User data is limited to 16384 bytes");
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw Ec2Error.of("InvalidUserData.Malformed", "Invalid BASE64 encoding of user data.");
        }
    }

    private boolean shutdown() {
        return choice(query, "InstanceInitiatedShutdownBehavior", "stop", Set.of("stop", "terminate"))
                .equals("terminate");
    }

    private boolean spot() {
        Query market = query.in("InstanceMarketOptions");
        Query options = market.in("SpotOptions");
        options.text("MaxPrice");
        String kind = choice(options, "SpotInstanceType", "one-time", Set.of("one-time", "persistent"));
        String end =
                choice(options, "InstanceInterruptionBehavior", "terminate", Set.of("hibernate", "stop", "terminate"));
        if (kind.equals("one-time") && !end.equals("terminate")) {
            throw Ec2Error.combination("One-time Spot Instances can only be terminated on interruption");
        }
        return market.text("MarketType").filter("spot"::equals).isPresent();
    }

    private static Launch.Metadata metadata(Query options) {
        int hops = options.number("HttpPutResponseHopLimit").orElse(1);
        if (hops < 1 || hops > MOST_HOPS) {
            throw Ec2Error.value("Value (" + hops + ") for parameter HttpPutResponseHopLimit is invalid.");
        }
        return new Launch.Metadata(
                choice(options, "HttpTokens", "optional", Set.of("optional", "required")),
                hops,
                choice(options, "HttpEndpoint", "enabled", Set.of("enabled", "disabled")),
                choice(options, "InstanceMetadataTags", "disabled", Set.of("enabled", "disabled")));
    }

    private static String choice(Query query, String name, String usual, Set<String> choices) {
        String value = query.text(name).orElse(usual);
        if (!choices.contains(value)) {
            throw Ec2Error.value("Value (" + value + ") for parameter " + name + " is invalid.");
        }
        return value;
    }
}
