package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataEndpointState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataTagsState;
import software.amazon.awssdk.services.ec2.model.MarketType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.ShutdownBehavior;
import software.amazon.awssdk.services.ec2.model.SpotInstanceType;
import software.amazon.awssdk.services.ec2.model.VolumeType;

/** How EC2 is asked for a machine. Pure. */
final class LaunchRequest {

    /** The metadata key of the dead-man switch, in seconds since the epoch (resources/machine/README.md). */
    static final String DEADLINE = "WF_DEADLINE";

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,62}");

    private LaunchRequest() {}

    /** 2 processors and 8 GB: enough to pull, build and run any workshop that fits in a seat. */
    static String type(MachineSpec spec) {
        return spec.type() == null ? defaultType(spec.architecture()) : spec.type();
    }

    static String defaultType(Architecture architecture) {
        return architecture == Architecture.ARM64 ? "t4g.large" : "t3.large";
    }

    /**
     * The request for one machine. Its metadata key-values become instance tags, which the machine reads through its
     * metadata service, version 2 only and out of its containers' reach (hop limit 1). A machine that powers itself off is
     * terminated: its timer is the dead-man switch.
     *
     * @param root the device on which the image has its root disk, and how large that is there
     * @param group the id of its security group
     * @param token what makes the call idempotent, at most 64 characters
     */
    static RunInstancesRequest of(MachineSpec spec, RootDisk root, String group, String token) {
        Map<String, String> told = told(spec);
        RunInstancesRequest.Builder request = RunInstancesRequest.builder()
                .clientToken(token)
                .minCount(1)
                .maxCount(1)
                .imageId(spec.image().id())
                .instanceType(type(spec))
                .keyName(Refs.key(spec.labels().name()))
                .securityGroupIds(group)
                .userData(UserData.encoded(spec.deadline()))
                .instanceInitiatedShutdownBehavior(ShutdownBehavior.TERMINATE)
                .metadataOptions(options -> options.httpEndpoint(InstanceMetadataEndpointState.ENABLED)
                        .httpTokens(HttpTokensState.REQUIRED)
                        .httpPutResponseHopLimit(1)
                        .instanceMetadataTags(InstanceMetadataTagsState.ENABLED))
                .blockDeviceMappings(disk(root, spec.diskGb()))
                .tagSpecifications(
                        Tags.on(ResourceType.INSTANCE, spec.labels(), told),
                        Tags.on(ResourceType.VOLUME, spec.labels(), Map.of()));
        if (spec.spot()) {
            request.instanceMarketOptions(market -> market.marketType(MarketType.SPOT)
                    .spotOptions(spot -> spot.spotInstanceType(SpotInstanceType.ONE_TIME)));
        }
        return request.build();
    }

    private static BlockDeviceMapping disk(RootDisk root, int diskGb) {
        return BlockDeviceMapping.builder()
                .deviceName(root.device())
                .ebs(ebs -> ebs.volumeSize(Math.max(diskGb, root.gb()))
                        .volumeType(VolumeType.GP3)
                        .deleteOnTermination(true))
                .build();
    }

    private static Map<String, String> told(MachineSpec spec) {
        Map<String, String> told = new TreeMap<>(spec.metadata());
        told.keySet().stream()
                .filter(key -> !KEY.matcher(key).matches())
                .findFirst()
                .ifPresent(key -> {
                    throw new InvalidRequest(
                            "'" + key + "' is not a metadata key.",
                            "Use at most 63 upper-case letters, digits and underscores, with a letter first.");
                });
        told.put(DEADLINE, Long.toString(spec.deadline().getEpochSecond()));
        return told;
    }

    /**
     * Where an image has its root disk.
     *
     * @param device for instance {@code /dev/sda1}
     * @param gb how large it is at least
     */
    record RootDisk(String device, int gb) {}
}
