package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.InstanceType;
import software.amazon.awssdk.services.ec2.model.MarketType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.ShutdownBehavior;

class InstancesTest extends Ec2Fixture {

    private final Ec2Client client = frankfurt();

    private InstanceStateName state(Instance instance) {
        return look(client, instance.instanceId()).state().name();
    }

    @Test
    void anInstanceBootsStopsStartsAndEnds() {
        Instance instance = run(client, request -> {});
        assertThat(instance.state().name()).isEqualTo(InstanceStateName.PENDING);
        assertThat(instance.publicIpAddress()).isNull();
        wait(60);
        assertThat(state(instance)).isEqualTo(InstanceStateName.RUNNING);
        assertThat(look(client, instance.instanceId()).publicIpAddress()).startsWith("198.18.");
        client.stopInstances(request -> request.instanceIds(instance.instanceId()));
        assertThat(state(instance)).isEqualTo(InstanceStateName.STOPPING);
        wait(60);
        assertThat(state(instance)).isEqualTo(InstanceStateName.STOPPED);
        client.startInstances(request -> request.instanceIds(instance.instanceId()));
        wait(60);
        assertThat(state(instance)).isEqualTo(InstanceStateName.RUNNING);
        client.terminateInstances(request -> request.instanceIds(instance.instanceId()));
        assertThat(state(instance)).isEqualTo(InstanceStateName.SHUTTING_DOWN);
        wait(60);
        assertThat(state(instance)).isEqualTo(InstanceStateName.TERMINATED);
        assertThat(emulator.inventory()).isEmpty();
    }

    @Test
    void oneThatHasEndedCanBeDescribedForAnHour() {
        Instance instance = run(client, request -> {});
        client.terminateInstances(request -> request.instanceIds(instance.instanceId()));
        wait(1800);
        assertThat(state(instance)).isEqualTo(InstanceStateName.TERMINATED);
        wait(3600);
        refused("InvalidInstanceID.NotFound", () -> state(instance));
    }

    @Test
    void theVolumeGoesWithTheInstanceUnlessItIsToldToStay() {
        Instance goes = run(client, request -> {});
        Instance stays = run(
                client,
                request -> request.blockDeviceMappings(
                        disk(disk -> disk.volumeSize(20).deleteOnTermination(false))));
        assertThat(client.describeVolumes().volumes()).hasSize(2);
        client.terminateInstances(request -> request.instanceIds(goes.instanceId(), stays.instanceId()));
        wait(60);
        assertThat(client.describeVolumes().volumes()).singleElement().satisfies(volume -> {
            assertThat(volume.size()).isEqualTo(20);
            assertThat(volume.stateAsString()).isEqualTo("available");
        });
    }

    @Test
    void tagsReachTheInstanceAndItsVolume() {
        Instance instance = run(
                client,
                request -> request.tagSpecifications(
                        tagged(ResourceType.INSTANCE, "a", "1 & <2>"), tagged(ResourceType.VOLUME, "b", "2")));
        assertThat(look(client, instance.instanceId()).tags())
                .extracting(tag -> tag.key() + "=" + tag.value())
                .containsExactly("a=1 & <2>");
        assertThat(client.describeVolumes(request -> request.filters(filter("tag:b", "2")))
                        .volumes())
                .hasSize(1);
    }

    @Test
    void aShutdownFromInsideDoesWhatTheInstanceWasToldTo() {
        Instance stops = run(client, request -> {});
        Instance ends = run(client, request -> request.instanceInitiatedShutdownBehavior(ShutdownBehavior.TERMINATE));
        wait(60);
        emulator.meddler().shutDown(FRANKFURT, stops.instanceId());
        emulator.meddler().shutDown(FRANKFURT, ends.instanceId());
        wait(60);
        assertThat(state(stops)).isEqualTo(InstanceStateName.STOPPED);
        assertThat(state(ends)).isEqualTo(InstanceStateName.TERMINATED);
        assertThat(look(client, ends.instanceId()).stateReason().code()).isEqualTo("Client.InstanceInitiatedShutdown");
    }

    @Test
    void aSpotInstanceCanBeTakenBackAndCannotBeStopped() {
        Instance spot =
                run(client, request -> request.instanceMarketOptions(market -> market.marketType(MarketType.SPOT)));
        wait(60);
        assertThat(look(client, spot.instanceId()).instanceLifecycleAsString()).isEqualTo("spot");
        refused("UnsupportedOperation", () -> client.stopInstances(request -> request.instanceIds(spot.instanceId())));
        emulator.meddler().reclaim(FRANKFURT, spot.instanceId());
        wait(60);
        assertThat(look(client, spot.instanceId()).stateReason().code()).isEqualTo("Server.SpotInstanceTermination");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused("InvalidAMIID.Malformed", () -> run(client, request -> request.imageId("debian")));
        refused("InvalidAMIID.NotFound", () -> run(client, request -> request.imageId("ami-00000000")));
        refused("InvalidKeyPair.NotFound", () -> run(client, request -> request.keyName("nobody")));
        refused("InvalidGroup.NotFound", () -> run(client, request -> request.securityGroupIds("sg-00000000")));
        refused("InvalidParameterValue", () -> run(client, request -> request.instanceType("t9.huge")));
        refused("InvalidParameterValue", () -> run(client, request -> request.instanceType(InstanceType.T4_G_NANO)))
                .hasMessageContaining("architecture 'arm64'");
        refused("InvalidUserData.Malformed", () -> run(client, request -> request.userData("#!/bin/sh")));
        String large = Base64.getEncoder().encodeToString(new byte[16_385]);
        refused("InvalidParameterValue", () -> run(client, request -> request.userData(large)));
        refused(
                "InvalidBlockDeviceMapping",
                () -> run(client, request -> request.blockDeviceMappings(disk(disk -> disk.volumeSize(2)))));
        refused(
                "InvalidInstanceID.Malformed",
                () -> client.terminateInstances(request -> request.instanceIds("0".repeat(64))));
        assertThat(emulator.inventory()).isEmpty();
    }

    @Test
    void aDryRunChecksAndMakesNothing() {
        refused("DryRunOperation", () -> run(client, request -> request.dryRun(true)))
                .satisfies(failure -> assertThat(failure.statusCode()).isEqualTo(412));
        refused(
                "InvalidKeyPair.NotFound",
                () -> run(client, request -> request.dryRun(true).keyName("nobody")));
        refused("DryRunOperation", () -> client.describeInstances(request -> request.dryRun(true)));
        assertThat(emulator.inventory()).isEmpty();
    }
}
