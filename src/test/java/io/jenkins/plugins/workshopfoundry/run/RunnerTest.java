package io.jenkins.plugins.workshopfoundry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which state a run is left. */
class RunnerTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private final List<String> undone = new ArrayList<>();
    private World world;
    private World.Process process;
    private RunRecord run;

    @BeforeEach
    void begin() {
        world = World.virtual(folder, time);
        process = world.process(time);
        run = process.parts().ledger().runs().create(RunKind.BAKE, "image-1", "{}");
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void isDoneWhenItsWorkIs() {
        assertThat(perform(context -> context.stage("one", String.class, () -> "result")))
                .isEqualTo("result");
        assertThat(status()).isEqualTo(RunStatus.DONE);
    }

    @Test
    void failsAndIsUndoneWhenRefused() {
        CloudRefused refused = new CloudRefused("No.", "Ask.");
        assertThatThrownBy(() -> perform(failing(refused))).isSameAs(refused);
        assertThat(status()).isEqualTo(RunStatus.FAILED);
        assertThat(undone).containsExactly(run.id());
    }

    @Test
    void waitsForSomebodyToResumeItWhenNothingAnswers() {
        CloudUnavailable silent = new CloudUnavailable("Silence.", "Wait.");
        assertThatThrownBy(() -> perform(failing(silent))).isSameAs(silent);
        assertThat(status()).isEqualTo(RunStatus.SUSPENDED);
        assertThat(undone).isEmpty();
    }

    @Test
    void doesNoStageTwiceWhenResumed() {
        List<String> worked = new ArrayList<>();
        CloudUnavailable silent = new CloudUnavailable("Silence.", "Wait.");
        DurableWork<String> broken = context -> {
            first(context, worked);
            throw silent;
        };
        assertThatThrownBy(() -> perform(broken)).isSameAs(silent);
        assertThat(perform(context -> first(context, worked))).isEqualTo("first result");
        assertThat(worked).containsExactly("first");
        assertThat(log.lines()).contains("kept first");
    }

    @Test
    void canBeResumedWhenInterrupted() {
        RunStopped interrupted = new RunStopped(RunStopped.Reason.INTERRUPTED, "Stopped.", "Resume.");
        assertThatThrownBy(() -> perform(failing(interrupted))).isSameAs(interrupted);
        assertThat(status()).isEqualTo(RunStatus.SUSPENDED);
        assertThat(perform(context -> "went on")).isEqualTo("went on");
    }

    @Test
    void stopsAndIsUndoneWhenCancelledWhileItWorks() {
        DurableWork<String> work = undoable(context -> {
            process.parts().ledger().runs().requestCancel(run.id(), null);
            context.heartbeat();
            return "never";
        });
        assertThatThrownBy(() -> perform(work))
                .isInstanceOfSatisfying(
                        RunStopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(RunStopped.Reason.CANCELLED));
        assertThat(status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(undone).containsExactly(run.id());
    }

    @Test
    void leavesARunThatWasTakenOverToItsNewOwner() {
        DurableWork<String> work = context -> {
            time.pass(RunSettings.LEASE.plus(Duration.ofSeconds(1)));
            try (World.Process other = world.process(time)) {
                runner(other).perform(run, theirs -> "theirs", log);
            }
            context.heartbeat();
            return "ours";
        };
        assertThatThrownBy(() -> perform(work)).isInstanceOf(FoundryException.class);
        assertThat(status()).isEqualTo(RunStatus.DONE);
    }

    @Test
    void refusesARunThatSomebodyElseWorksOn() {
        DurableWork<String> work = context -> {
            try (World.Process other = world.process(time)) {
                assertThatThrownBy(() -> runner(other).perform(run, theirs -> "theirs", log))
                        .isInstanceOf(InvalidRequest.class)
                        .hasMessageContaining("worked on by another process");
            }
            return "ours";
        };
        assertThat(perform(work)).isEqualTo("ours");
    }

    private static String first(RunContext context, List<String> worked) {
        return context.stage("first", String.class, () -> {
            worked.add("first");
            return "first result";
        });
    }

    private DurableWork<String> failing(RuntimeException e) {
        return undoable(context -> {
            throw e;
        });
    }

    private DurableWork<String> undoable(DurableWork<String> work) {
        return new DurableWork<>() {
            @Override
            public String perform(RunContext context) {
                return work.perform(context);
            }

            @Override
            public void undone(RunContext context) {
                undone.add(context.id());
            }
        };
    }

    private String perform(DurableWork<String> work) {
        return runner(process).perform(run, work, log);
    }

    private static Runner runner(World.Process it) {
        return new Runner(
                it.parts().ledger(),
                it.parts().sites(),
                it.parts().poll(),
                it.parts().fanout(),
                it.parts().settings(),
                Checkpoints.NONE);
    }

    private RunStatus status() {
        return process.parts().ledger().runs().find(run.id()).orElseThrow().status();
    }
}
