package io.jenkins.plugins.workshopfoundry.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.Leases;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.schedule.Schedule;
import io.jenkins.plugins.workshopfoundry.schedule.ScheduleSettings;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop of {@code workshop serve}. */
class RoundsTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private World.Process process;
    private int left = 3;

    @BeforeEach
    void begin() {
        process = World.virtual(folder, time).process(time);
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void aRoundComesAfterEachIntervalUntilItIsEnough() {
        Instant begun = time.instant();
        new Rounds(schedule(), ScheduleSettings.DEFAULT, time, log).keep(() -> left-- == 0);
        assertThat(process.foundry().agenda().lastTick().orElseThrow().begun())
                .isEqualTo(begun.plus(Duration.ofMinutes(2)));
        assertThat(leases().hold("schedule", "somebody else", Duration.ofHours(1)))
                .isTrue();
    }

    @Test
    void anInterruptEndsItAndGivesTheLeaseBack() {
        new Rounds(
                        schedule(),
                        ScheduleSettings.DEFAULT,
                        duration -> {
                            Thread.currentThread().interrupt();
                            throw new RunStopped(RunStopped.Reason.INTERRUPTED, "Interrupted.", "Go on.");
                        },
                        log)
                .keep(() -> false);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(leases().hold("schedule", "somebody else", Duration.ofHours(1)))
                .isTrue();
    }

    @Test
    void aLedgerThatDoesNotAnswerIsReportedEachRoundAndAtTheEnd() {
        Schedule schedule = schedule();
        process.close();
        new Rounds(schedule, ScheduleSettings.DEFAULT, time, log).keep(() -> left-- == 0);
        assertThat(log.lines().stream().filter(line -> line.contains("The schedule was not kept")))
                .hasSize(3);
        assertThat(log.lines()).anyMatch(line -> line.contains("lease was not given back"));
    }

    private Schedule schedule() {
        return process.foundry().agenda().schedule(run -> {});
    }

    private Leases leases() {
        return process.parts().ledger().leases();
    }
}
