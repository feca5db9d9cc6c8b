package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTaskTest {

    private static final Exception BY_A_PERSON = new InterruptedException("by a person");

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
    void tellsTheResultOnce() {
        assertThat(carried(new Asker())).containsExactly("result");
    }

    @Test
    void goesOnWithTheRunThatWasNoted() {
        Asker asker = new Asker();
        asker.note("w1");
        assertThat(carried(asker)).containsExactly("resumed w1");
    }

    @Test
    void tellsAFailureAsItIs() {
        InvalidRequest bad = new InvalidRequest("Bad.", "Better.");
        assertThat(carried(new Asker() {
                    @Override
                    Object work(Foundry foundry) {
                        throw bad;
                    }
                }))
                .containsExactly(bad);
    }

    @Test
    void aClassThatDoesNotLinkEndsTheStepToo() {
        Error broken = new NoClassDefFoundError("of another plugin");
        assertThat(carried(new Asker() {
                    @Override
                    Object work(Foundry foundry) {
                        throw broken;
                    }
                }))
                .containsExactly(broken);
    }

    @Test
    void aStepThatBreaksLeavesNoRun() {
        Asker asker = new Asker() {
            @Override
            Object work(Foundry foundry) throws IOException {
                record(foundry);
                throw new IOException("the build cannot be saved");
            }
        };
        assertThat(carried(asker)).singleElement().isInstanceOf(IOException.class);
        assertThat(status(asker)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void aLedgerThatCannotBeTrustedIsNotWrittenToAndTheLogSaysWhatStands() {
        Asker asker = new Asker() {
            @Override
            Object work(Foundry foundry) {
                record(foundry);
                throw new LedgerBroken("Broken.", "Mend it.");
            }
        };
        assertThat(carried(asker)).singleElement().isInstanceOf(LedgerBroken.class);
        assertThat(status(asker)).isEqualTo(RunStatus.RUNNING);
        assertThat(asker.log.lines())
                .filteredOn(line -> line.startsWith("warning Run " + asker.run + " stands"))
                .singleElement(as(STRING))
                .contains("after a day", "'workshop cancel " + asker.run + "'");
    }

    @Test
    void anAbortBeforeThereIsAThreadEndsAtOnce() {
        Asker asker = new Asker();
        RunTask task = new RunTask(engine, asker);
        task.abort(BY_A_PERSON);
        task.abort(new InterruptedException("again"));
        task.run();
        assertThat(asker.told).containsExactly(BY_A_PERSON);
    }

    @Test
    void anAbortBeforeThereIsARunInterruptsWhatItWaitsFor() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        Asker asker = new Asker() {
            @Override
            Object work(Foundry foundry) throws InterruptedException {
                waiting.countDown();
                new CountDownLatch(1).await();
                return "never";
            }
        };
        RunTask task = new RunTask(engine, asker);
        task.start();
        waiting.await();
        task.abort(BY_A_PERSON);
        await().until(() -> !asker.told.isEmpty());
        assertThat(asker.told).containsExactly(BY_A_PERSON);
    }

    @Test
    void anAbortOfARunCancelsIt() throws InterruptedException {
        CountDownLatch noted = new CountDownLatch(1);
        CountDownLatch aborted = new CountDownLatch(1);
        Asker asker = new Asker() {
            @Override
            Object work(Foundry foundry) throws InterruptedException {
                record(foundry);
                noted.countDown();
                aborted.await();
                throw new IllegalStateException("whatever comes of it");
            }
        };
        RunTask task = new RunTask(engine, asker);
        task.start();
        noted.await();
        task.abort(BY_A_PERSON);
        aborted.countDown();
        await().until(() -> !asker.told.isEmpty());
        assertThat(asker.told).containsExactly(BY_A_PERSON);
        assertThat(status(asker)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void aResultThatComesAfterTheAbortIsTakenBack() throws InterruptedException {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch aborted = new CountDownLatch(1);
        Asker asker = new Asker() {
            @Override
            public Object resume(Foundry foundry, String runId, RunLog log) {
                working.countDown();
                await().until(() -> aborted.getCount() == 0);
                return "room";
            }
        };
        asker.note(String.valueOf(engine.use(asker::record)));
        RunTask task = new RunTask(engine, asker);
        task.start();
        working.await();
        task.abort(BY_A_PERSON);
        aborted.countDown();
        await().until(() -> asker.told.size() == 2);
        assertThat(asker.told).containsExactly("discarded room", BY_A_PERSON);
    }

    @Test
    void nothingIsToldWhenJenkinsGoesDown() throws InterruptedException {
        CountDownLatch waiting = new CountDownLatch(1);
        Asker asker = new Asker() {
            @Override
            Object work(Foundry foundry) throws InterruptedException {
                record(foundry);
                waiting.countDown();
                new CountDownLatch(1).await();
                return "never";
            }
        };
        new RunTask(engine, asker).start();
        waiting.await();
        engine.close();
        assertThat(asker.told).isEmpty();
    }

    private List<Object> carried(Asker asker) {
        new RunTask(engine, asker).run();
        return asker.told;
    }

    private RunStatus status(Asker asker) {
        return engine.use(foundry -> foundry.details(String.valueOf(asker.run)))
                .run()
                .orElseThrow()
                .status();
    }
}
