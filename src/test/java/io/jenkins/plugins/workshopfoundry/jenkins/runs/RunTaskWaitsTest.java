package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A task whose ledger does not answer for a while. */
class RunTaskWaitsTest {

    private static final LedgerUnavailable LOCKED = new LedgerUnavailable("Locked.", "Wait.", null);

    @TempDir
    private Path home;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = new Rehearsals(home).engine();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aRunThatTheLedgerKnowsGoesOnWhenTheLedgerAnswersAgain() {
        VirtualTime time = new VirtualTime();
        Asker asker = new Asker() {
            @Override
            Object work(Foundry foundry) {
                record(foundry);
                throw LOCKED;
            }

            @Override
            public Object resume(Foundry foundry, String runId, RunLog log) {
                if (time.instant().isBefore(VirtualTime.BEGINNING.plus(Duration.ofHours(2)))) {
                    throw LOCKED;
                }
                return "resumed " + runId;
            }
        };
        new RunTask(engine, asker, new Poll(time, time)).run();
        assertThat(asker.told).containsExactly("resumed " + asker.run);
        assertThat(asker.log.lines()).containsExactly("warning Locked. Waiting for it, up to 1d.");
    }

    @Test
    void aStepWhoseRunCouldNotBeRecordedFailsAtOnce() {
        Asker asker = new Asker() {
            @Override
            Object work(Foundry foundry) {
                throw LOCKED;
            }
        };
        new RunTask(engine, asker).run();
        assertThat(asker.told).containsExactly(LOCKED);
    }

    @Test
    void nobodyWaitsForALedgerForEver() {
        VirtualTime time = new VirtualTime();
        Asker asker = new Asker() {
            @Override
            public Object resume(Foundry foundry, String runId, RunLog log) {
                throw LOCKED;
            }
        };
        asker.note("w1");
        new RunTask(engine, asker, new Poll(time, time)).run();
        assertThat(asker.told).containsExactly(LOCKED);
        assertThat(asker.log.lines()).last(as(STRING)).startsWith("warning Run w1 stands");
    }

    @Test
    void whoeverAbortsWhileTheStepWaitsForTheLedgerLeavesNothing() throws InterruptedException {
        Exception byAPerson = new InterruptedException("by a person");
        CountDownLatch waiting = new CountDownLatch(1);
        Asker asker = new Asker() {
            @Override
            Object work(Foundry foundry) {
                record(foundry);
                throw LOCKED;
            }
        };
        Poll poll = new Poll(new VirtualTime(), pause -> {
            waiting.countDown();
            new ThreadSleeper().sleep(Duration.ofHours(1));
        });
        RunTask task = new RunTask(engine, asker, poll);
        task.start();
        waiting.await();
        task.abort(byAPerson);
        await().until(() -> !asker.told.isEmpty());
        assertThat(asker.told).containsExactly(byAPerson);
        assertThat(engine.use(foundry -> foundry.details(String.valueOf(asker.run)))
                        .run()
                        .orElseThrow()
                        .status())
                .isEqualTo(RunStatus.CANCELLED);
    }
}
