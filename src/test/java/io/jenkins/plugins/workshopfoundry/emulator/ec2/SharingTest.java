package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;
import software.amazon.awssdk.services.ec2.model.PermissionGroup;
import software.amazon.awssdk.services.ec2.model.ResetImageAttributeName;

class SharingTest extends Ec2Fixture {

    private static final LaunchPermission EVERYBODY =
            LaunchPermission.builder().group(PermissionGroup.ALL).build();
    private static final LaunchPermission FRIEND =
            LaunchPermission.builder().userId("210987654321").build();
    private static final LaunchPermission ORGANISATION = LaunchPermission.builder()
            .organizationArn("arn:aws:organizations::123456789012:organization/o-abcdefghij")
            .build();

    @Override
    Settings settings() {
        return Settings.of(Timings.none())
                .withQuota(64, 64, 1)
                .encrypting(Set.of("eu-west-2"), null)
                .blockingPublic(Set.of(IRELAND));
    }

    private final Ec2Client client = frankfurt();
    private String image = "";

    @BeforeEach
    void bake() {
        image = baked(client, "mine");
    }

    private static String baked(Ec2Client at, String name) {
        String instance = run(at, request -> {}).instanceId();
        return at.createImage(request -> request.instanceId(instance).name(name))
                .imageId();
    }

    private static void share(Ec2Client at, String image, LaunchPermission... with) {
        at.modifyImageAttribute(request -> request.imageId(image).launchPermission(permission -> permission.add(with)));
    }

    private java.util.List<LaunchPermission> permissions() {
        return client.describeImageAttribute(
                        request -> request.imageId(image).attribute(ImageAttributeName.LAUNCH_PERMISSION))
                .launchPermissions();
    }

    @Test
    void permissionsAreGivenReadBackAndTakenAway() {
        share(client, image, FRIEND, ORGANISATION);
        assertThat(permissions()).containsExactlyInAnyOrder(FRIEND, ORGANISATION);
        share(client, image, EVERYBODY);
        assertThat(client.describeImages(request -> request.imageIds(image))
                        .images()
                        .get(0)
                        .publicLaunchPermissions())
                .isTrue();
        client.modifyImageAttribute(
                request -> request.imageId(image).launchPermission(permission -> permission.remove(FRIEND)));
        assertThat(permissions()).containsExactlyInAnyOrder(ORGANISATION, EVERYBODY);
        client.resetImageAttribute(
                request -> request.imageId(image).attribute(ResetImageAttributeName.LAUNCH_PERMISSION));
        assertThat(permissions()).isEmpty();
    }

    @Test
    void aPermissionHasAForm() {
        refused(
                "InvalidAMIAttributeItemValue",
                () -> share(
                        client, image, LaunchPermission.builder().userId("me").build()));
        refused(
                "InvalidParameterValue",
                () -> share(
                        client,
                        image,
                        LaunchPermission.builder().organizationArn("o-abc").build()));
    }

    @Test
    void moreImagesThanTheQuotaCannotBePublic() {
        share(client, image, EVERYBODY);
        String another = baked(client, "another");
        refused("ResourceLimitExceeded", () -> share(client, another, EVERYBODY));
    }

    @Test
    void aRegionCanBlockPublicImages() {
        Ec2Client ireland = client(IRELAND);
        assertThat(ireland.getImageBlockPublicAccessState(request -> {}).imageBlockPublicAccessState())
                .isEqualTo("block-new-sharing");
        assertThat(client.getImageBlockPublicAccessState(request -> {}).imageBlockPublicAccessState())
                .isEqualTo("unblocked");
        String there = baked(ireland, "there");
        refused("OperationNotPermitted", () -> share(ireland, there, EVERYBODY));
        share(ireland, there, FRIEND);
    }

    @Test
    void whatAmazonsOwnKeyEncryptsCannotBeShared() {
        Ec2Client london = client("eu-west-2");
        assertThat(london.getEbsEncryptionByDefault(request -> {}).ebsEncryptionByDefault())
                .isTrue();
        assertThat(london.getEbsDefaultKmsKeyId(request -> {}).kmsKeyId()).isEqualTo("alias/aws/ebs");
        String there = baked(london, "there");
        refused("InvalidParameter", () -> share(london, there, FRIEND));
        refused("InvalidParameter", () -> share(london, there, EVERYBODY));
    }

    @Test
    void aDeprecatedImageIsShownToItsOwnerOnlyOrWhenAskedFor() {
        client.enableImageDeprecation(
                request -> request.imageId(image).deprecateAt(time.instant().plus(Duration.ofDays(1))));
        assertThat(client.describeImages(request -> request.imageIds(image))
                        .images()
                        .get(0)
                        .deprecationTime())
                .isEqualTo("2026-03-03T08:00:00.000Z");
        refused(
                "InvalidParameterValue",
                () -> client.enableImageDeprecation(request ->
                        request.imageId(image).deprecateAt(time.instant().minusSeconds(1))));
        client.disableImageDeprecation(request -> request.imageId(image));
        assertThat(client.describeImages(request -> request.imageIds(image))
                        .images()
                        .get(0)
                        .deprecationTime())
                .isNull();
        time.pass(Duration.ofDays(800));
        String debians = "debian-12-amd64-*";
        assertThat(client.describeImages(request -> request.filters(filter("name", debians)))
                        .images())
                .isEmpty();
        assertThat(client.describeImages(
                                request -> request.includeDeprecated(true).filters(filter("name", debians)))
                        .images())
                .isNotEmpty();
    }

    @Test
    void aDisabledImageStartsNothingAndIsSharedWithNobody() {
        share(client, image, FRIEND);
        client.disableImage(request -> request.imageId(image));
        assertThat(permissions()).isEmpty();
        refused("InvalidAMIID.Unavailable", () -> run(client, request -> request.imageId(image)));
        client.enableImage(request -> request.imageId(image));
        assertThat(run(client, request -> request.imageId(image)).imageId()).isEqualTo(image);
    }

    @Test
    void anImageOfSomebodyElseCannotBeChanged() {
        String debian = debian(client);
        refused("AuthFailure", () -> client.deregisterImage(request -> request.imageId(debian)));
    }
}
