package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.HttpTokensState;
import software.amazon.awssdk.services.ec2.model.InstanceMetadataTagsState;
import software.amazon.awssdk.services.ec2.model.MarketType;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.ShutdownBehavior;
import software.amazon.awssdk.services.ec2.model.SpotInstanceType;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VolumeType;

class LaunchRequestTest {

    private static final LaunchRequest.RootDisk ROOT = new LaunchRequest.RootDisk("/dev/xvda", 8);

    @Test
    void asksForOneMachineWithItsOwnKeyAndGroup() {
        RunInstancesRequest request = request(Specs.machine());
        assertThat(request.minCount()).isEqualTo(1);
        assertThat(request.maxCount()).isEqualTo(1);
        assertThat(request.clientToken()).isEqualTo("token");
        assertThat(request.imageId()).isEqualTo("ami-1");
        assertThat(request.keyName()).isEqualTo("run-1-build-key");
        assertThat(request.securityGroupIds()).containsExactly("sg-1");
    }

    @Test
    void keepsTheMetadataServiceFromContainersAndOldClients() {
        assertThat(request(Specs.machine()).metadataOptions()).satisfies(options -> {
            assertThat(options.httpTokens()).isEqualTo(HttpTokensState.REQUIRED);
            assertThat(options.httpPutResponseHopLimit()).isEqualTo(1);
            assertThat(options.instanceMetadataTags()).isEqualTo(InstanceMetadataTagsState.ENABLED);
        });
    }

    @Test
    void endsAMachineThatPowersItselfOff() {
        RunInstancesRequest request = request(Specs.machine());
        String told = new String(Base64.getDecoder().decode(request.userData()), StandardCharsets.UTF_8);
        assertThat(request.instanceInitiatedShutdownBehavior()).isEqualTo(ShutdownBehavior.TERMINATE);
        assertThat(told).startsWith("#cloud-config").contains("end=" + Specs.END.getEpochSecond());
    }

    @Test
    void tellsTheMachineNoSecret() {
        String told = UserData.text(Specs.END);
        assertThat(told).doesNotContain("ssh-").doesNotContain("PRIVATE").doesNotContain("@");
    }

    @Test
    void givesTheRootDiskItsSizeAndLetsItGoWithTheMachine() {
        assertThat(request(Specs.machine()).blockDeviceMappings())
                .singleElement()
                .satisfies(mapping -> {
                    assertThat(mapping.deviceName()).isEqualTo("/dev/xvda");
                    assertThat(mapping.ebs().volumeSize()).isEqualTo(100);
                    assertThat(mapping.ebs().volumeType()).isEqualTo(VolumeType.GP3);
                    assertThat(mapping.ebs().deleteOnTermination()).isTrue();
                });
    }

    @Test
    void neverAsksForADiskThatIsSmallerThanTheImage() {
        RunInstancesRequest request =
                LaunchRequest.of(Specs.machine(), new LaunchRequest.RootDisk("/dev/sda1", 120), "sg-1", "token");
        assertThat(request.blockDeviceMappings().get(0).ebs().volumeSize()).isEqualTo(120);
    }

    @Test
    void labelsMachineAndDiskFromTheFirstMoment() {
        RunInstancesRequest request = request(Specs.machine());
        assertThat(request.tagSpecifications())
                .extracting(TagSpecification::resourceType)
                .containsExactly(ResourceType.INSTANCE, ResourceType.VOLUME);
        assertThat(request.tagSpecifications())
                .allSatisfy(tags -> assertThat(Tags.read(tags.tags()))
                        .containsAllEntriesOf(Specs.labels("run-1-build").toMap())
                        .containsEntry("Name", "run-1-build"));
    }

    @Test
    void passesWhatTheMachineMayKnowAsTags() {
        Map<String, String> tags =
                Tags.read(request(Specs.machine()).tagSpecifications().get(0).tags());
        assertThat(tags).containsEntry("SEATS", "3").containsEntry("WF_DEADLINE", "" + Specs.END.getEpochSecond());
    }

    @Test
    void refusesMetadataThatTagsCannotHold() {
        assertThatThrownBy(() -> request(Specs.machine(Architecture.AMD64, null, Map.of("A", "x".repeat(257)), false)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("256");
        assertThatThrownBy(() -> request(Specs.machine(Architecture.AMD64, null, Map.of("a b", "x"), false)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("a b");
    }

    @Test
    void choosesATypeForTheProcessor() {
        assertThat(type(Architecture.AMD64, null)).isEqualTo("t3.large");
        assertThat(type(Architecture.ARM64, null)).isEqualTo("t4g.large");
        assertThat(type(Architecture.ARM64, "t4g.nano")).isEqualTo("t4g.nano");
    }

    @Test
    void asksForASpotMachineOnce() {
        assertThat(request(Specs.machine()).instanceMarketOptions()).isNull();
        RunInstancesRequest spot = request(Specs.machine(Architecture.AMD64, null, Map.of(), true));
        assertThat(spot.instanceMarketOptions().marketType()).isEqualTo(MarketType.SPOT);
        assertThat(spot.instanceMarketOptions().spotOptions().spotInstanceType())
                .isEqualTo(SpotInstanceType.ONE_TIME);
    }

    private static String type(Architecture architecture, @org.jspecify.annotations.Nullable String type) {
        return request(Specs.machine(architecture, type, Map.of(), false)).instanceTypeAsString();
    }

    private static RunInstancesRequest request(MachineSpec spec) {
        return LaunchRequest.of(spec, ROOT, "sg-1", "token");
    }
}
