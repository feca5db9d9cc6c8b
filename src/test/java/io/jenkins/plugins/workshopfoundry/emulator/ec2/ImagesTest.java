package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ImageState;
import software.amazon.awssdk.services.ec2.model.ResourceType;

class ImagesTest extends Ec2Fixture {

    private final Ec2Client client = frankfurt();

    /** An image of a stopped instance that has gone meanwhile. */
    private String baked(String name) {
        String instance = run(client, request -> {}).instanceId();
        wait(60);
        client.stopInstances(request -> request.instanceIds(instance));
        wait(60);
        String image = client.createImage(request -> request.instanceId(instance)
                        .name(name)
                        .tagSpecifications(
                                tagged(ResourceType.IMAGE, "name", name),
                                tagged(ResourceType.SNAPSHOT, "snapshot-of", name)))
                .imageId();
        client.terminateInstances(request -> request.instanceIds(instance));
        return image;
    }

    private software.amazon.awssdk.services.ec2.model.Image image(Ec2Client at, String image) {
        return at.describeImages(request -> request.imageIds(image)).images().get(0);
    }

    @Test
    void anImageIsPendingForAWhileAndThenHasASnapshot() {
        String image = baked("mine");
        assertThat(image(client, image).state()).isEqualTo(ImageState.PENDING);
        assertThat(image(client, image).blockDeviceMappings().get(0).ebs().snapshotId())
                .isNull();
        wait(300);
        assertThat(image(client, image).state()).isEqualTo(ImageState.AVAILABLE);
        String snapshot =
                image(client, image).blockDeviceMappings().get(0).ebs().snapshotId();
        assertThat(client.describeSnapshots(
                                request -> request.ownerIds("self").filters(filter("tag:snapshot-of", "mine")))
                        .snapshots())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.snapshotId()).isEqualTo(snapshot);
                    assertThat(found.stateAsString()).isEqualTo("completed");
                });
    }

    @Test
    void aSnapshotCannotGoBeforeItsImage() {
        String image = baked("mine");
        wait(300);
        String snapshot =
                image(client, image).blockDeviceMappings().get(0).ebs().snapshotId();
        refused("InvalidSnapshot.InUse", () -> client.deleteSnapshot(request -> request.snapshotId(snapshot)));
        client.deregisterImage(request -> request.imageId(image));
        refused("InvalidAMIID.NotFound", () -> image(client, image));
        refused("InvalidAMIID.Unavailable", () -> client.deregisterImage(request -> request.imageId(image)));
        client.deleteSnapshot(request -> request.snapshotId(snapshot));
        refused("InvalidSnapshot.NotFound", () -> client.deleteSnapshot(request -> request.snapshotId(snapshot)));
        assertThat(emulator.inventory()).isEmpty();
    }

    @Test
    void aNameIsGivenOnceAndHasAForm() {
        baked("mine");
        refused("InvalidAMIName.Duplicate", () -> baked("mine"));
        refused("InvalidAMIName.Malformed", () -> baked("no+plus"));
        refused("InvalidAMIName.Malformed", () -> baked("ab"));
        refused("InvalidAMIName.Malformed", () -> baked("x".repeat(129)));
    }

    @Test
    void anInstanceThatIsComingUpCannotBeKept() {
        String instance = run(client, request -> {}).instanceId();
        refused(
                "IncorrectState",
                () -> client.createImage(request -> request.instanceId(instance).name("mine")));
    }

    @Test
    void aCopyGoesToAnotherRegionAndStartsInstancesThere() {
        String image = baked("mine");
        Ec2Client ireland = client(IRELAND);
        refused("InvalidAMIID.Unavailable", () -> copy(ireland, image, "copy"));
        wait(300);
        String copy = copy(ireland, image, "copy");
        assertThat(copy(ireland, image, "copy")).as("the same token").isEqualTo(copy);
        refused("InvalidAMIID.Unavailable", () -> run(ireland, request -> request.imageId(copy)));
        wait(300);
        assertThat(image(ireland, copy).state()).isEqualTo(ImageState.AVAILABLE);
        assertThat(image(ireland, copy).sourceImageId()).isEqualTo(image);
        assertThat(image(ireland, copy).sourceImageRegion()).isEqualTo(FRANKFURT);
        assertThat(run(ireland, request -> request.imageId(copy)).imageId()).isEqualTo(copy);
        assertThat(ireland.describeSnapshots(request -> request.ownerIds("self"))
                        .snapshots()
                        .get(0)
                        .tags())
                .extracting(tag -> tag.key())
                .containsExactly("copied");
        refused("InvalidAMIID.NotFound", () -> run(client(IRELAND), request -> request.imageId(image)));
    }

    private static String copy(Ec2Client to, String image, String token) {
        return to.copyImage(request -> request.sourceRegion(FRANKFURT)
                        .sourceImageId(image)
                        .name("mine")
                        .clientToken(token)
                        .tagSpecifications(
                                tagged(ResourceType.IMAGE, "copied", "yes"),
                                tagged(ResourceType.SNAPSHOT, "copied", "yes")))
                .imageId();
    }

    @Test
    void takingAwayAnImageThatIsStillPendingLeavesItsSnapshot() {
        String image = baked("mine");
        client.deregisterImage(request -> request.imageId(image));
        wait(300);
        assertThat(emulator.inventory()).singleElement().satisfies(left -> {
            assertThat(left.kind()).isEqualTo("snapshot");
            assertThat(left.tags()).containsEntry("snapshot-of", "mine");
        });
    }

    @Test
    void deregisteringCanTakeTheSnapshotsAlong() {
        String image = baked("mine");
        wait(300);
        client.deregisterImage(request -> request.imageId(image).deleteAssociatedSnapshots(true));
        assertThat(emulator.inventory()).isEmpty();
    }

    @Test
    void theBaseImagesAreThereForBothArchitecturesAndAnImpostorToo() {
        List<software.amazon.awssdk.services.ec2.model.Image> all = client.describeImages(request ->
                        request.filters(filter("name", "ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64-server-*")))
                .images();
        assertThat(all).extracting(image -> image.ownerId()).contains(BaseImages.CANONICAL, BaseImages.IMPOSTOR);
        assertThat(base(client, "ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-*"))
                .startsWith("ami-");
        assertThat(base(client, "debian-12-arm64-*")).isNotEqualTo(base(client(IRELAND), "debian-12-arm64-*"));
    }
}
