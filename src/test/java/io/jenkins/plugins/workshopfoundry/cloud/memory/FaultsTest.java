package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.testing.Seeds;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong when it is told to. */
class FaultsTest {

    private final PretendStory story = new PretendStory();
    private final MemoryCloud cloud = story.cloud;

    @Test
    void aRefusedCallDoesNothing() {
        story.faults.on("create", 3, Fault.of(Fault.Kind.REFUSE));
        assertThatThrownBy(() -> story.machine("m")).isInstanceOf(CloudRefused.class);
        assertThat(story.kinds()).containsExactly(ResourceKind.KEY_PAIR, ResourceKind.SECURITY_GROUP);
    }

    @Test
    void aThrottledCallDoesNothingAndWorksWhenItIsAskedOftenEnough() {
        story.faults.first("create.machine", 2, Fault.of(Fault.Kind.THROTTLE));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> story.machine("m"))
                    .isInstanceOf(CloudUnavailable.class)
                    .hasMessageContaining("Too many requests");
            assertThat(story.kinds()).doesNotContain(ResourceKind.MACHINE);
        }
        story.machine("m");
        assertThat(story.kinds()).contains(ResourceKind.MACHINE);
    }

    @Test
    void aTimeOutTakesItsTimeAndDoesNothing() {
        story.faults.on("create", 1, Fault.of(Fault.Kind.TIME_OUT).after(Duration.ofSeconds(30)));
        assertThatThrownBy(() -> story.machine("m")).isInstanceOf(CloudUnavailable.class);
        assertThat(story.time.slept()).isEqualTo(Duration.ofSeconds(30));
        assertThat(story.kinds()).isEmpty();
    }

    @Test
    void aLostAnswerWasDoneAllTheSame() {
        story.faults.on("create.machine", 1, Fault.of(Fault.Kind.LOSE_ANSWER));
        assertThatThrownBy(() -> story.machine("m")).isInstanceOf(CloudUnavailable.class);
        ResourceRef made = story.only(ResourceKind.MACHINE);
        assertThat(story.machine("m")).isEqualTo(made);
    }

    @Test
    void aLostAnswerToARemovalRemovedAllTheSame() {
        ResourceRef machine = story.machine("m");
        story.faults.on("remove", 1, Fault.of(Fault.Kind.LOSE_ANSWER));
        assertThatThrownBy(() -> cloud.removal().remove(machine)).isInstanceOf(CloudUnavailable.class);
        story.time.pass(Timings.usual().removal());
        assertThat(story.kinds()).doesNotContain(ResourceKind.MACHINE);
    }

    @Test
    void aFreshThingIsUnseenForAWhileAndYetThere() {
        Duration lag = Duration.ofSeconds(15);
        story.faults.always("create.machine", Fault.NONE.lagging(lag));
        ResourceRef machine = story.machine("m");
        assertThat(cloud.removal().find(ResourceKind.MACHINE, Region.LOCAL, "m"))
                .isEmpty();
        assertThat(cloud.removal().exists(machine)).isFalse();
        assertThat(cloud.removal().children(machine)).isEmpty();
        assertThat(cloud.machines().describe(machine)).isEqualTo(MachineView.ABSENT);
        assertThat(cloud.removal().list(Region.LOCAL, "me")).hasSize(2);
        assertThat(story.machine("m")).as("created again").isEqualTo(machine);
        story.time.pass(lag);
        assertThat(cloud.removal().find(ResourceKind.MACHINE, Region.LOCAL, "m"))
                .contains(machine);
        assertThat(cloud.removal().exists(machine)).isTrue();
        assertThat(cloud.removal().list(Region.LOCAL, "me")).hasSize(4);
    }

    @Test
    void aFreshThingThatIsUnseenCannotBeRemovedYetAndThatIsNoError() {
        Duration lag = Duration.ofSeconds(15);
        story.faults.always("create.machine", Fault.NONE.lagging(lag));
        ResourceRef machine = story.machine("m");
        cloud.removal().remove(machine);
        story.time.pass(lag.plus(Timings.usual().removal()));
        assertThat(cloud.removal().exists(machine)).as("nobody heard").isTrue();
        cloud.removal().remove(machine);
        story.time.pass(Timings.usual().removal());
        assertThat(story.kinds()).doesNotContain(ResourceKind.MACHINE);
    }

    @Test
    void aRemovedThingIsSeenForAWhileAndYetGone() {
        ResourceRef machine = story.machine("m");
        ResourceRef group = story.only(ResourceKind.SECURITY_GROUP);
        story.faults.always("remove", Fault.NONE.lagging(Duration.ofSeconds(15)));
        cloud.removal().remove(machine);
        story.time.pass(Timings.usual().removal());
        assertThat(cloud.removal().exists(machine)).as("a ghost").isTrue();
        cloud.removal().remove(group);
        assertThat(story.kinds()).containsExactly(ResourceKind.KEY_PAIR);
        story.time.pass(Duration.ofSeconds(15));
        assertThat(cloud.removal().exists(machine)).isFalse();
        assertThat(cloud.removal().exists(group)).isFalse();
    }

    @Test
    void nothingLagsLongerThanTheCloudSettles() {
        story.faults.always("create", Fault.NONE.lagging(Duration.ofHours(1)));
        ResourceRef machine = story.machine("m");
        story.time.pass(cloud.removal().settleTime());
        assertThat(cloud.removal().exists(machine)).isTrue();
    }

    @Test
    void aMachineCanLeaveItsDiskBehind() {
        story.faults.always("remove.machine", Fault.NONE.leavingDisk());
        ResourceRef machine = story.machine("m");
        cloud.removal().remove(machine);
        story.time.pass(Timings.usual().removal());
        ResourceRef disk = story.only(ResourceKind.DISK);
        assertThat(cloud.removal().list(Region.LOCAL, "me"))
                .anyMatch(owned -> owned.ref().equals(disk));
        cloud.removal().remove(disk);
        assertThat(story.kinds()).doesNotContain(ResourceKind.DISK);
    }

    @Test
    void aMachineCanBeTakenBackAsSoonAsItIsUp() {
        story.faults.always("create.machine", Fault.NONE.dooming());
        ResourceRef machine = story.running("m");
        assertThat(cloud.machines().describe(machine)).isEqualTo(MachineView.ABSENT);
    }

    @Test
    void callsAreCountedByName() {
        story.machine("m");
        assertThat(cloud.calls().of("create")).isEqualTo(3);
        assertThat(cloud.calls().of("create.machine")).isEqualTo(1);
        assertThat(cloud.calls().of("crea")).isZero();
        assertThat(cloud.calls().of("")).isEqualTo(4);
        assertThat(cloud.calls().all()).containsEntry("images.base", 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(Seeds.SOME)
    void theSameSeedGivesTheSameFaultsAndAllKindsOfThem(long seed) {
        List<Fault> once = drawn(seed);
        assertThat(drawn(seed)).isEqualTo(once);
        assertThat(once).extracting(Fault::kind).contains(Fault.Kind.values());
        assertThat(once).anyMatch(Fault::doomed).anyMatch(fault -> !fault.lag().isZero());
    }

    @Test
    void onlyRemovalsLeaveDisksAndOnlyChangesAreRefused() {
        var always = new RandomFaults.Rates(1, 0, 0, Duration.ZERO, 1, Duration.ofSeconds(1), 1, 1);
        var faults = new RandomFaults(new Random(1), always);
        assertThat(faults.of(new Call("exists", "x"))).isEqualTo(Fault.NONE);
        assertThat(faults.of(new Call("remove.machine", "x")))
                .matches(fault -> fault.leavesDisk() && !fault.doomed() && fault.kind() == Fault.Kind.REFUSE);
        assertThat(faults.of(new Call("create.image", "x"))).matches(fault -> fault.doomed() && !fault.leavesDisk());
    }

    private static List<Fault> drawn(long seed) {
        var faults = new RandomFaults(new Random(seed), RandomFaults.Rates.badDay());
        return IntStream.range(0, 20_000)
                .mapToObj(i -> faults.of(new Call(i % 2 == 0 ? "create.image" : "remove.machine", "x")))
                .toList();
    }
}
