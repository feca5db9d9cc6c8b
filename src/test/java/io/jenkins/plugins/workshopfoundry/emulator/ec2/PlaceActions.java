package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Regions, zones and networks. */
final class PlaceActions {

    private static final int FREE_ADDRESSES = 4091;

    Map<String, Action> actions() {
        return Map.of(
                "DescribeRegions", this::regions,
                "DescribeAvailabilityZones", this::zones,
                "DescribeVpcs", this::vpcs,
                "DescribeSubnets", this::subnets);
    }

    private void regions(Ask ask, Xml xml) {
        List<String> names = ask.query().texts("RegionName");
        boolean everything = ask.query().is("AllRegions");
        List<String> known =
                Stream.concat(Places.ENABLED.stream(), Places.OPT_IN.stream()).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw Ec2Error.value("Invalid region name: " + name);
        });
        List<String> shown = known.stream()
                .filter(name -> names.isEmpty() || names.contains(name))
                .filter(name -> everything || ask.account().enabled().contains(name))
                .toList();
        Map<String, Function<String, @Nullable Object>> filters = Map.of(
                "region-name", name -> name,
                "opt-in-status", name -> status(ask, name));
        xml.list(
                "regionInfo",
                Filters.of(ask.query()).others(shown, filters),
                (item, name) -> item.put("regionName", name)
                        .put("regionEndpoint", "ec2." + name + ".amazonaws.com")
                        .put("optInStatus", status(ask, name)));
    }

    private static String status(Ask ask, String region) {
        return Places.ENABLED.contains(region)
                ? "opt-in-not-required"
                : ask.account().enabled().contains(region) ? "opted-in" : "not-opted-in";
    }

    private void zones(Ask ask, Xml xml) {
        List<String> names = ask.query().texts("ZoneName");
        String region = ask.region().name();
        List<String> shown = Places.zones(region).stream()
                .filter(zone -> names.isEmpty() || names.contains(zone))
                .toList();
        Map<String, Function<String, @Nullable Object>> filters = Map.of(
                "zone-name", zone -> zone,
                "region-name", zone -> region,
                "state", zone -> "available",
                "zone-type", zone -> "availability-zone",
                "opt-in-status", zone -> "opt-in-not-required");
        xml.list(
                "availabilityZoneInfo",
                Filters.of(ask.query()).others(shown, filters),
                (item, zone) -> item.put("zoneName", zone)
                        .put("zoneState", "available")
                        .put("regionName", region)
                        .put("zoneType", "availability-zone")
                        .put("optInStatus", "opt-in-not-required"));
    }

    private void vpcs(Ask ask, Xml xml) {
        Map<String, Function<Vpc, @Nullable Object>> filters = Map.of(
                "vpc-id", Vpc::id,
                "is-default", vpc -> true,
                "isDefault", vpc -> true,
                "state", vpc -> "available",
                "cidr", vpc -> Vpc.RANGE);
        List<Vpc> asked = ask.region().vpcs().asked(ask.query().texts("VpcId"), ask.now());
        Pages.USUAL.write(
                ask,
                xml,
                "vpcSet",
                Filters.of(ask.query()).things(asked, filters),
                Vpc::id,
                (item, vpc) -> item.put("vpcId", vpc.id())
                        .put("ownerId", ask.owner())
                        .put("state", "available")
                        .put("cidrBlock", Vpc.RANGE)
                        .put("isDefault", true));
    }

    private void subnets(Ask ask, Xml xml) {
        Map<String, Function<Subnet, @Nullable Object>> filters = Map.of(
                "subnet-id", Subnet::id,
                "vpc-id", Subnet::vpc,
                "availability-zone", Subnet::zone,
                "availabilityZone", Subnet::zone,
                "default-for-az", subnet -> true,
                "state", subnet -> "available");
        List<Subnet> asked = ask.region().subnets().asked(ask.query().texts("SubnetId"), ask.now());
        Pages.USUAL.write(
                ask,
                xml,
                "subnetSet",
                Filters.of(ask.query()).things(asked, filters),
                Subnet::id,
                (item, subnet) -> item.put("subnetId", subnet.id())
                        .put("vpcId", subnet.vpc())
                        .put("state", "available")
                        .put("cidrBlock", subnet.range())
                        .put("availableIpAddressCount", FREE_ADDRESSES)
                        .put("availabilityZone", subnet.zone())
                        .put("defaultForAz", true)
                        .put("mapPublicIpOnLaunch", true)
                        .put("ownerId", ask.owner()));
    }
}
