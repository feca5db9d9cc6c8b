package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.MemoryLedgers;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.run.DurableWork;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.run.Runner;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a run whose ledger does not answer for a while. */
class LedgerAwayTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private final Outage outage = new Outage(time, 0, Outage.Way.LOCKED, Duration.ofSeconds(30));
    private final List<String> worked = new ArrayList<>();
    private MemoryLedgers ledgers;
    private World world;
    private World.Process process;
    private RunRecord run;

    @BeforeEach
    void begin() {
        world = new World(folder, new HeapStore(), time, 1);
        ledgers = World.booksInMemory("away-" + UUID.randomUUID(), folder);
        world.keptIn((controller, ids) -> ledgers.open(controller, time, ids, outage));
        process = world.process(time);
        run = process.parts().ledger().runs().create(RunKind.BAKE, "image-1", "{}");
    }

    @AfterEach
    void end() {
        process.close();
        ledgers.close();
    }

    @Test
    void theRunGoesOnByItselfWithWhatWasRecorded() {
        DurableWork<String> work = context -> {
            stage(context, "one", false);
            stage(context, "two", worked.size() == 1);
            return "done";
        };
        assertThat(perform(work)).isEqualTo("done");
        assertThat(worked).containsExactly("one", "two", "two");
        assertThat(status()).isEqualTo(RunStatus.DONE);
        assertThat(log.lines())
                .contains(
                        "warning The ledger is out of reach. Waiting for it, up to 1m30s.",
                        "note The ledger answers again: run " + run.id() + " goes on.");
    }

    @Test
    void whatWasRefusedMeanwhileIsToldAsItWas() {
        CloudRefused refused = new CloudRefused("No.", "Ask.");
        assertThatThrownBy(() -> perform(context -> {
                    worked.add("refused");
                    outage.strikes();
                    throw refused;
                }))
                .isSameAs(refused);
        assertThat(worked).hasSize(1);
        assertThat(status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void whoeverLosesPatienceIsToldHowToGoOnAndTheSameProcessNeedNotWaitForItsOwnLease() {
        assertThatThrownBy(() -> perform(context -> {
                    outage.strikesFor(Duration.ofMinutes(3));
                    return stage(context, "one", false);
                }))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("'workshop resume " + run.id() + "'");
        time.pass(Duration.ofMinutes(3));
        assertThat(perform(context -> stage(context, "one", false))).isEqualTo("one");
    }

    @Test
    void whoeverIsAskedToStopDoesNotWait() {
        RunStopped stop = new RunStopped(RunStopped.Reason.INTERRUPTED, "Stop.", "Resume.");
        assertThatThrownBy(() -> perform(context -> {
                    outage.strikes();
                    throw stop;
                }))
                .isSameAs(stop);
        assertThat(time.instant()).isEqualTo(VirtualTime.BEGINNING);
        time.pass(Duration.ofSeconds(30));
        assertThat(perform(context -> "resumed")).isEqualTo("resumed");
    }

    @Test
    void aRunThatWasTakenOverMeanwhileIsLeftToItsNewOwner() {
        assertThatThrownBy(() -> perform(context -> {
                    outage.strikes();
                    time.pass(RunSettings.LEASE.plusSeconds(1));
                    try (World.Process other = other()) {
                        other.parts()
                                .ledger()
                                .runs()
                                .acquire(run.id(), "somebody else", RunSettings.LEASE, owner -> false);
                    }
                    throw new LedgerUnavailable("The answer is lost.", "Wait.", null);
                }))
                .isInstanceOfSatisfying(
                        RunStopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(RunStopped.Reason.TAKEN_OVER));
        assertThat(status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void whoeverCancelsWaitsToo() {
        outage.strikes();
        process.foundry().cancel(run.id(), log);
        assertThat(status()).isEqualTo(RunStatus.CANCELLED);
    }

    private World.Process other() {
        return world.process("other", time, Faults.none(), Checkpoints.NONE);
    }

    private String stage(RunContext context, String name, boolean away) {
        return context.stage(name, String.class, () -> {
            worked.add(name);
            if (away) {
                outage.strikes();
            }
            return name;
        });
    }

    private String perform(DurableWork<String> work) {
        return new Runner(
                        process.parts().ledger(),
                        process.parts().sites(),
                        process.parts().poll(),
                        process.parts().fanout(),
                        process.parts().settings(),
                        Checkpoints.NONE)
                .perform(run, work, log);
    }

    private RunStatus status() {
        return process.parts().ledger().runs().find(run.id()).orElseThrow().status();
    }
}
