package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Detached commands on pretend machines. */
class DetachedJobsTest {

    private final PretendStory story = new PretendStory();
    private final ResourceRef machine = story.running("m");
    private final Remote remote = story.remote(machine);
    private final List<String> lines = new ArrayList<>();

    DetachedJobsTest() {
        story.script.on(
                "^build", PretendMachine.Answer.of("one\ntwo\nthree\nfour").taking(Duration.ofSeconds(100)));
        story.script.on("^fail", PretendMachine.Answer.failed(7, "sorry"));
    }

    @Test
    void theLogGrowsWithTimeAndEachLineIsReadOnce() {
        remote.startDetached("t", "build all");
        Remote.Progress progress = remote.follow("t", 0, lines::add);
        assertThat(lines).isEmpty();
        assertThat(progress.ended()).isFalse();
        story.time.pass(Duration.ofSeconds(50));
        progress = remote.follow("t", progress.offset(), lines::add);
        assertThat(lines).containsExactly("one", "two");
        story.time.pass(Duration.ofSeconds(50));
        progress = remote.follow("t", progress.offset(), lines::add);
        assertThat(lines).containsExactly("one", "two", "three", "four");
        assertThat(progress).isEqualTo(new Remote.Progress(18, 0));
        assertThat(remote.follow("t", progress.offset(), lines::add)).isEqualTo(progress);
        assertThat(lines).hasSize(4);
    }

    @Test
    void startedAgainUnderItsTokenItGoesOnAsItWas() {
        remote.startDetached("t", "build all");
        story.time.pass(Duration.ofSeconds(100));
        remote.startDetached("t", "build all");
        assertThat(remote.follow("t", 0, lines::add).ended()).isTrue();
        assertThat(story.cloud.console().observables().stream().filter("build all"::equals))
                .as("the command, once run, and the job's record of it")
                .hasSize(2);
    }

    @Test
    void itGoesOnWhileTheConnectionIsLost() {
        story.faults.on("remote.start", 1, Fault.of(Fault.Kind.LOSE_ANSWER));
        assertThatThrownBy(() -> remote.startDetached("t", "build all")).isInstanceOf(CloudUnavailable.class);
        story.time.pass(Duration.ofSeconds(100));
        assertThat(remote.follow("t", 0, lines::add).exitCode()).isZero();
    }

    @Test
    void itsExitCodeIsItsOwn() {
        remote.startDetached("t", "fail");
        assertThat(remote.follow("t", 0, lines::add)).isEqualTo(new Remote.Progress(5, 7));
        assertThat(lines).containsExactly("sorry");
    }

    @Test
    void oneThatDiesWithItsMachineCountsAs255() {
        remote.startDetached("t", "build all");
        story.time.pass(Duration.ofSeconds(50));
        story.cloud.machines().stop(machine);
        story.cloud.machines().start(machine);
        story.time.pass(Timings.usual().boot());
        assertThat(remote.follow("t", 0, lines::add).exitCode()).isEqualTo(255);
        assertThat(lines).containsExactly("one", "two", "t");
    }

    @Test
    void oneThatHadEndedBeforeItsMachineStoppedKeepsItsExitCode() {
        remote.startDetached("t", "fail");
        story.cloud.machines().stop(machine);
        story.cloud.machines().start(machine);
        story.time.pass(Timings.usual().boot());
        assertThat(remote.follow("t", 0, lines::add).exitCode()).isEqualTo(7);
    }

    @Test
    void aTokenThatNobodyStartedIsRefused() {
        assertThatThrownBy(() -> remote.follow("never", 0, lines::add))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("never");
    }

    @Test
    void itsLogIsAFileOnTheMachineToo() {
        remote.startDetached("t", "fail");
        assertThat(remote.run("cat /var/lib/workshop-foundry/runs/t/log", "", Duration.ofSeconds(1)))
                .isEqualTo("sorry");
    }
}
