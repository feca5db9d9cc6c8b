package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static io.jenkins.plugins.workshopfoundry.resource.ResourceKind.DISK;
import static io.jenkins.plugins.workshopfoundry.resource.ResourceKind.IMAGE;
import static io.jenkins.plugins.workshopfoundry.resource.ResourceKind.KEY_PAIR;
import static io.jenkins.plugins.workshopfoundry.resource.ResourceKind.MACHINE;
import static io.jenkins.plugins.workshopfoundry.resource.ResourceKind.SECURITY_GROUP;
import static io.jenkins.plugins.workshopfoundry.resource.ResourceKind.SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pretend cloud says no where real clouds do. */
class StrictnessTest {

    private final PretendStory story = new PretendStory();
    private final MemoryCloud cloud = story.cloud;

    @Test
    void aMachineComesWithADiskThatCarriesItsLabelsAndGoesWithIt() {
        ResourceRef machine = story.machine("m");
        assertThat(story.kinds()).containsExactly(MACHINE, DISK, KEY_PAIR, SECURITY_GROUP);
        assertThat(cloud.removal().children(machine)).containsExactly(story.only(DISK));
        assertThat(cloud.removal().list(Region.LOCAL, "me"))
                .contains(new OwnedResource(story.only(DISK), story.labels("m")));
        cloud.removal().remove(machine);
        story.time.pass(Timings.usual().removal());
        assertThat(story.kinds()).containsExactly(KEY_PAIR, SECURITY_GROUP);
    }

    @Test
    void aSecurityGroupStaysUntilItsMachineIsReallyGone() {
        ResourceRef machine = story.machine("m");
        ResourceRef group = story.only(SECURITY_GROUP);
        refused(() -> cloud.removal().remove(group), "in use by the machine");
        cloud.removal().remove(machine);
        refused(() -> cloud.removal().remove(group), "in use by the machine");
        story.time.pass(Timings.usual().removal());
        cloud.removal().remove(group);
        assertThat(cloud.removal().exists(group)).isFalse();
    }

    @Test
    void aDiskCannotGoBeforeItsMachine() {
        story.machine("m");
        refused(() -> cloud.removal().remove(story.only(DISK)), "in use by the machine");
    }

    @Test
    void aSnapshotCannotGoBeforeItsImageAndStaysWhenTheImageGoes() {
        ResourceRef image = story.available(story.stopped("m"), "i");
        ResourceRef snapshot = story.only(SNAPSHOT);
        assertThat(cloud.removal().children(image)).containsExactly(snapshot);
        refused(() -> cloud.removal().remove(snapshot), "in use by the image");
        cloud.removal().remove(image);
        assertThat(story.kinds()).contains(SNAPSHOT).doesNotContain(IMAGE);
        cloud.removal().remove(snapshot);
        assertThat(story.kinds()).doesNotContain(SNAPSHOT);
    }

    @Test
    void aNameThatIsOnItsWayOutIsNotGivenAgainYet() {
        ResourceRef machine = story.machine("m");
        cloud.removal().remove(machine);
        assertThatThrownBy(() -> story.machine("m"))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("still being removed");
        story.time.pass(Timings.usual().removal());
        assertThat(story.machine("m")).as("ids are never used twice").isNotEqualTo(machine);
    }

    @Test
    void aNameThatSomebodyElseHasIsRefused() {
        Map<String, String> theirs =
                new OwnershipLabels("they", "run-9", "m-key", null, null, story.time.instant()).toMap();
        ResourceRef foreign = cloud.console().plant(KEY_PAIR, Region.LOCAL, "m-key", theirs);
        refused(() -> story.machine("m"), "somebody else's key pair");
        assertThat(story.only(KEY_PAIR)).isEqualTo(foreign);
    }

    @Test
    void aBaseImageIsNobodysToRemove() {
        refused(() -> cloud.removal().remove(story.base()), "nobody's");
        assertThat(cloud.removal().exists(story.base())).isTrue();
        assertThat(cloud.console().inventory()).isEmpty();
    }

    @Test
    void anImageStartsMachinesOfItsOwnRegionOnly() {
        ResourceRef image = story.available(story.stopped("m"), "i");
        refused(
                () -> story.create(cloud.machines().plan(story.spec("n", image, PretendStory.OTHER))),
                "cannot start from image");
    }

    @Test
    void anImageThatIsPendingStartsNothing() {
        ResourceRef image = story.image(story.stopped("m"), "i");
        refused(() -> story.create(cloud.machines().plan(story.spec("n", image, Region.LOCAL))), "cannot start from");
    }

    @Test
    void aRegionThatTheCloudDoesNotHaveIsRefusedAndReportedBefore() {
        Region moon = new Region("moon-1");
        Creation key = new Creation.KeyPair(moon, story.labels("k"), "ssh-ed25519 AAAA");
        refused(() -> cloud.creations().create(key), "no region 'moon-1'");
        assertThat(cloud.preflight().check(moon, Architecture.AMD64, 1))
                .extracting(Problem::id)
                .containsExactly("WF901");
    }

    @Test
    void moreMachinesThanAreAllowedAreRefusedAndReportedBefore() {
        var settings = new MemorySettings(List.of(Region.LOCAL), Timings.none(), 1, Borders.OPEN);
        var small = new MemoryCloud(story.store, Faults.none(), story.poll, settings);
        story.machine("m");
        assertThat(small.preflight().check(Region.LOCAL, Architecture.AMD64, 1))
                .extracting(Problem::id)
                .containsExactly("WF902");
        List<Creation> plan = small.machines().plan(story.spec("n"));
        small.creations().create(plan.get(0));
        small.creations().create(plan.get(1));
        refused(() -> small.creations().create(plan.get(2)), "as many as are allowed");
    }

    @Test
    void diskAndSnapshotAreNotMadeByThemselves() {
        refused(
                () -> cloud.creations()
                        .create(new Creation.Snapshot(Region.LOCAL, story.labels("s"), story.machine("m"))),
                "makes no snapshot");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOf(CloudRefused.class).hasMessageContaining(why);
    }
}
