package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

class KeysAndGroupsTest extends Ec2Fixture {

    private final Ec2Client client = frankfurt();

    private String group(String name) {
        return client.createSecurityGroup(request -> request.groupName(name)
                        .description("for a test")
                        .tagSpecifications(tagged(ResourceType.SECURITY_GROUP, "a", "1")))
                .groupId();
    }

    private static IpPermission tcp(int port, String from) {
        return IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(port)
                .toPort(port)
                .ipRanges(IpRange.builder().cidrIp(from).build())
                .build();
    }

    private void open(String group, IpPermission permission) {
        client.authorizeSecurityGroupIngress(request -> request.groupId(group).ipPermissions(permission));
    }

    private SecurityGroup look(String group) {
        return client.describeSecurityGroups(request -> request.groupIds(group))
                .securityGroups()
                .get(0);
    }

    private String imported(String name, String key) {
        return client.importKeyPair(request -> request.keyName(name)
                        .publicKeyMaterial(SdkBytes.fromUtf8String(key))
                        .tagSpecifications(tagged(ResourceType.KEY_PAIR, "a", "1")))
                .keyPairId();
    }

    @Test
    void aKeyPairIsImportedOnceFoundAndDeleted() {
        String id = imported("key", PUBLIC_KEY);
        refused("InvalidKeyPair.Duplicate", () -> imported("key", PUBLIC_KEY));
        refused("InvalidKey.Format", () -> imported("other", "not a key"));
        assertThat(client.describeKeyPairs(request -> request.filters(filter("tag:a", "1")))
                        .keyPairs())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.keyName()).isEqualTo("key");
                    assertThat(found.keyPairId()).isEqualTo(id);
                    assertThat(found.keyTypeAsString()).isEqualTo("ed25519");
                });
        assertThat(run(client, request -> request.keyName("key")).keyName()).isEqualTo("key");
        client.deleteKeyPair(request -> request.keyPairId(id));
        refused("InvalidKeyPair.NotFound", () -> client.describeKeyPairs(request -> request.keyNames("key")));
        refused("InvalidKeyPair.NotFound", () -> client.describeKeyPairs(request -> request.keyPairIds(id)));
        client.deleteKeyPair(request -> request.keyPairId(id));
        client.deleteKeyPair(request -> request.keyName("key"));
    }

    @Test
    void aFreshGroupLetsNobodyInAndEverythingOut() {
        SecurityGroup group = look(group("fresh"));
        assertThat(group.ipPermissions()).isEmpty();
        assertThat(group.ipPermissionsEgress())
                .singleElement()
                .satisfies(out -> assertThat(out.ipProtocol()).isEqualTo("-1"));
        client.revokeSecurityGroupEgress(
                request -> request.groupId(group.groupId()).ipPermissions(group.ipPermissionsEgress()));
        assertThat(look(group.groupId()).ipPermissionsEgress()).isEmpty();
        refused(
                "InvalidPermission.NotFound",
                () -> client.revokeSecurityGroupEgress(
                        request -> request.groupId(group.groupId()).ipPermissions(group.ipPermissionsEgress())));
    }

    @Test
    void aRuleIsThereOnceAndHasAForm() {
        String group = group("ruled");
        open(group, tcp(22, "192.0.2.7/24"));
        assertThat(look(group).ipPermissions().get(0).ipRanges().get(0).cidrIp())
                .isEqualTo("192.0.2.0/24");
        refused("InvalidPermission.Duplicate", () -> open(group, tcp(22, "192.0.2.0/24")));
        refused("InvalidParameterValue", () -> open(group, tcp(22, "192.0.2.7")));
        refused("InvalidParameterValue", () -> open(group, tcp(22, "192.0.256.7/32")));
        refused("InvalidParameterValue", () -> open(group, tcp(70_000, "192.0.2.7/32")));
        refused("MissingParameter", () -> client.authorizeSecurityGroupIngress(request -> request.groupId(group)));
    }

    @Test
    void aNameIsGivenOnceInANetworkAndHasAForm() {
        group("once");
        refused("InvalidGroup.Duplicate", () -> group("once"));
        refused("InvalidParameterValue", () -> group("sg-me"));
        refused("InvalidParameterValue", () -> group("ünique"));
    }

    @Test
    void aGroupThatIsUsedStays() {
        String group = group("used");
        String instance =
                run(client, request -> request.securityGroupIds(group)).instanceId();
        refused("DependencyViolation", () -> client.deleteSecurityGroup(request -> request.groupId(group)));
        client.terminateInstances(request -> request.instanceIds(instance));
        refused("DependencyViolation", () -> client.deleteSecurityGroup(request -> request.groupId(group)));
        wait(60);
        client.deleteSecurityGroup(request -> request.groupId(group));
        refused("InvalidGroup.NotFound", () -> client.deleteSecurityGroup(request -> request.groupId(group)));
        refused("InvalidGroupId.Malformed", () -> client.deleteSecurityGroup(request -> request.groupId("group")));
    }

    @Test
    void theDefaultGroupStays() {
        String group = client.describeSecurityGroups(request -> request.groupNames("default"))
                .securityGroups()
                .get(0)
                .groupId();
        refused("CannotDelete", () -> client.deleteSecurityGroup(request -> request.groupId(group)));
        assertThat(emulator.inventory()).isEmpty();
    }
}
