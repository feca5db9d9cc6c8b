package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Types of instances, and where there are any. */
final class TypeActions {

    private static final Pages TYPES = new Pages(5, 100);

    private record Offer(String type, String location) {}

    Map<String, Action> actions() {
        return Map.of("DescribeInstanceTypes", this::types, "DescribeInstanceTypeOfferings", this::offerings);
    }

    private void types(Ask ask, Xml xml) {
        List<String> names = ask.query().texts("InstanceType");
        List<String> unknown = names.stream()
                .filter(name -> offered(ask).noneMatch(type -> type.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Ec2Error.of("InvalidInstanceType", "The following supplied instance types do not exist: " + unknown);
        }
        List<InstanceType> shown = offered(ask)
                .filter(type -> names.isEmpty() || names.contains(type.name()))
                .toList();
        Map<String, Function<InstanceType, @Nullable Object>> filters = Map.of(
                "instance-type", InstanceType::name,
                "processor-info.supported-architecture", InstanceType::architecture,
                "current-generation", type -> !type.family().equals("t2"),
                "vcpu-info.default-vcpus", InstanceType::vcpus);
        TYPES.write(
                ask,
                xml,
                "instanceTypeSet",
                Filters.of(ask.query()).others(shown, filters),
                InstanceType::name,
                TypeActions::write);
    }

    private static Stream<InstanceType> offered(Ask ask) {
        String region = ask.region().name();
        return InstanceType.ALL.stream()
                .filter(type -> Places.zones(region).stream()
                        .anyMatch(zone -> ask.account().offers(region, zone, type)));
    }

    private static void write(Xml xml, InstanceType type) {
        xml.put("instanceType", type.name())
                .put("currentGeneration", !type.family().equals("t2"))
                .texts("supportedUsageClasses", List.of("on-demand", "spot"))
                .texts("supportedRootDeviceTypes", List.of("ebs"))
                .texts("supportedVirtualizationTypes", List.of("hvm"))
                .in(
                        "processorInfo",
                        processor -> processor.texts("supportedArchitectures", List.of(type.architecture())))
                .in("vCpuInfo", vcpu -> vcpu.put("defaultVCpus", type.vcpus()))
                .in("memoryInfo", memory -> memory.put("sizeInMiB", type.memoryMb()))
                .put("burstablePerformanceSupported", type.family().startsWith("t"));
    }

    private void offerings(Ask ask, Xml xml) {
        String kind = ask.query().text("LocationType").orElse("region");
        if (!Set.of("region", "availability-zone").contains(kind)) {
            throw Ec2Error.value("Value (" + kind + ") for parameter locationType is invalid.");
        }
        String region = ask.region().name();
        Stream<Offer> all = kind.equals("region")
                ? offered(ask).map(type -> new Offer(type.name(), region))
                : offered(ask)
                        .flatMap(type -> Places.zones(region).stream()
                                .filter(zone -> ask.account().offers(region, zone, type))
                                .map(zone -> new Offer(type.name(), zone)));
        Map<String, Function<Offer, @Nullable Object>> filters = Map.of(
                "instance-type", Offer::type,
                "location", Offer::location);
        Pages.USUAL.write(
                ask,
                xml,
                "instanceTypeOfferingSet",
                Filters.of(ask.query()).others(all.toList(), filters),
                offer -> offer.type + " " + offer.location,
                (item, offer) -> item.put("instanceType", offer.type)
                        .put("locationType", kind)
                        .put("location", offer.location));
    }
}
