package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How instances are shown. */
final class InstanceXml {

    private InstanceXml() {}

    static void reservation(Xml xml, Ask ask, String reservation, List<Instance> instances) {
        xml.put("reservationId", reservation)
                .put("ownerId", ask.owner())
                .list("groupSet", List.<SecurityGroup>of(), (item, group) -> {})
                .list("instancesSet", instances, InstanceXml::write);
    }

    static void write(Xml xml, Instance instance) {
        Launch launch = instance.launch();
        String zone = launch.subnet().zone();
        xml.put("instanceId", instance.id()).put("imageId", launch.image().id());
        instance.state().write(xml, "instanceState");
        KeyPair key = launch.key();
        xml.put("keyName", key == null ? null : key.name())
                .put("amiLaunchIndex", 0)
                .put("clientToken", launch.token())
                .put("instanceType", launch.type().name())
                .put("architecture", launch.image().facts().architecture())
                .put("launchTime", instance.created())
                .in(
                        "placement",
                        placement -> placement.put("availabilityZone", zone).put("tenancy", "default"))
                .put("instanceLifecycle", launch.spot() ? "spot" : null)
                .put("rootDeviceType", "ebs")
                .put("rootDeviceName", launch.disks().get(0).device())
                .put("virtualizationType", "hvm")
                .put("hypervisor", "xen")
                .in(
                        "cpuOptions",
                        cpu -> cpu.put("coreCount", launch.type().vcpus()).put("threadsPerCore", 1));
        network(xml, instance);
        reason(xml, instance.reason());
        xml.list(
                "blockDeviceMapping",
                instance.volumes(),
                (item, volume) -> item.put("deviceName", volume.disk().device())
                        .in(
                                "ebs",
                                ebs -> ebs.put("volumeId", volume.id())
                                        .put("status", "attached")
                                        .put("attachTime", instance.created())
                                        .put(
                                                "deleteOnTermination",
                                                volume.disk().goesWithInstance())));
        metadata(xml, launch.metadata());
        xml.tags(instance.tags());
    }

    private static void network(Xml xml, Instance instance) {
        if (instance.state() == PowerState.TERMINATED) {
            return;
        }
        Launch launch = instance.launch();
        xml.put("subnetId", launch.subnet().id())
                .put("vpcId", launch.subnet().vpc())
                .put("privateIpAddress", "172.31.0.10")
                .put("ipAddress", launch.publicAddress() ? instance.address() : null)
                .list(
                        "groupSet",
                        instance.groups(),
                        (item, group) -> item.put("groupId", group.id()).put("groupName", group.name()));
    }

    private static void metadata(Xml xml, Launch.Metadata metadata) {
        xml.in(
                "metadataOptions",
                options -> options.put("state", "applied")
                        .put("httpTokens", metadata.tokens())
                        .put("httpPutResponseHopLimit", metadata.hops())
                        .put("httpEndpoint", metadata.endpoint())
                        .put("instanceMetadataTags", metadata.tags()));
    }

    /** Why it is no longer running: a code, a colon and words, as EC2 has it. */
    private static void reason(Xml xml, @Nullable String reason) {
        if (reason != null) {
            xml.put("reason", reason)
                    .in(
                            "stateReason",
                            why -> why.put("code", reason.split(":", 2)[0]).put("message", reason));
        }
    }
}
