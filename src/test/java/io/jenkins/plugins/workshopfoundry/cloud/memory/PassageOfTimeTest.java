package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.Images.ImageView;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the pretend cloud does while nobody calls it. */
class PassageOfTimeTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private final PretendStory story = new PretendStory();
    private final MemoryCloud cloud = story.cloud;
    private final Timings timings = Timings.usual();

    @Test
    void aMachineIsStartingUntilItRuns() {
        ResourceRef machine = story.machine("m");
        story.time.pass(timings.boot().minus(MOMENT));
        assertThat(state(machine)).isEqualTo(MachineView.State.STARTING);
        assertThat(cloud.machines().describe(machine).host()).isNull();
        story.time.pass(MOMENT);
        assertThat(state(machine)).isEqualTo(MachineView.State.RUNNING);
    }

    @Test
    void anImageIsPendingUntilItIsAvailable() {
        ResourceRef image = story.image(story.stopped("m"), "i");
        assertThat(cloud.images().describe(image)).isEqualTo(ImageView.PENDING);
        story.time.pass(timings.image());
        assertThat(cloud.images().describe(image)).isEqualTo(ImageView.AVAILABLE);
    }

    @Test
    void anImageThatIsDoomedFails() {
        story.faults.always("create.image", Fault.NONE.dooming());
        assertThat(cloud.images().describe(story.available(story.stopped("m"), "i")))
                .isEqualTo(ImageView.FAILED);
    }

    @Test
    void aMachineThatIsBeingRemovedIsGoneToItsUserAndStillThereToItsOwner() {
        ResourceRef machine = story.running("m");
        cloud.removal().remove(machine);
        assertThat(cloud.machines().describe(machine)).isEqualTo(MachineView.ABSENT);
        assertThat(cloud.removal().exists(machine)).isTrue();
        story.time.pass(timings.removal());
        assertThat(cloud.removal().exists(machine)).isFalse();
    }

    @Test
    void aMachineEndsItselfAtItsDeadlineWithItsDisk() {
        ResourceRef machine = story.machine("m");
        story.time.pass(Duration.ofHours(4).minus(MOMENT));
        assertThat(state(machine)).isEqualTo(MachineView.State.RUNNING);
        story.time.pass(MOMENT);
        assertThat(state(machine)).isEqualTo(MachineView.State.GONE);
        assertThat(story.kinds()).containsExactly(ResourceKind.KEY_PAIR, ResourceKind.SECURITY_GROUP);
    }

    @Test
    void aDeadlineCanBeMoved() {
        ResourceRef machine = story.machine("m");
        cloud.machines().extend(machine, story.time.instant().plus(Duration.ofHours(6)));
        story.time.pass(Duration.ofHours(5));
        assertThat(state(machine)).isEqualTo(MachineView.State.RUNNING);
        story.time.pass(Duration.ofHours(1));
        assertThat(state(machine)).isEqualTo(MachineView.State.GONE);
    }

    @Test
    void aStoppedMachineEndsAtItsDeadlineToo() {
        ResourceRef machine = story.stopped("m");
        story.time.pass(Duration.ofHours(4));
        assertThat(state(machine)).isEqualTo(MachineView.State.GONE);
    }

    @Test
    void aMachineThatWasStoppedTakesItsTimeToComeBack() {
        ResourceRef machine = story.stopped("m");
        cloud.machines().start(machine);
        assertThat(state(machine)).isEqualTo(MachineView.State.STARTING);
        story.time.pass(timings.boot());
        assertThat(state(machine)).isEqualTo(MachineView.State.RUNNING);
    }

    @Test
    void aClockThatIsSetBackHidesNothing() {
        ResourceRef machine = story.running("m");
        story.time.pass(Duration.ofHours(-1));
        assertThat(cloud.removal().exists(machine)).isTrue();
        assertThat(story.kinds()).hasSize(4);
    }

    private MachineView.State state(ResourceRef machine) {
        return cloud.machines().describe(machine).state();
    }
}
