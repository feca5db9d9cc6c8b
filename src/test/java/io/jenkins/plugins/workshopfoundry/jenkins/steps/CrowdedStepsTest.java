package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step on a Java without virtual threads, when all threads there are carry other steps. */
class CrowdedStepsTest {

    @TempDir
    private Path home;

    private final CountDownLatch others = new CountDownLatch(1);
    private final TestContext context = new TestContext();
    private Engine engine;

    @AfterEach
    void close() {
        others.countDown();
        engine.close();
    }

    @Test
    void saysThatItWaitsForAThreadAndBeginsWhenThereIsOne() throws Exception {
        engine = new Rehearsals(home).narrow();
        while (!engine.crowded()) {
            engine.start(this::stay);
        }
        start();
        assertThat(context.log()).contains("All threads for runs are taken", "Java 25");
        others.countDown();
        assertThat(context.result()).containsEntry("dryRun", true);
    }

    @Test
    void saysNothingWhereThereIsAThread() throws Exception {
        engine = new Rehearsals(home).engine();
        start();
        assertThat(context.result()).containsEntry("dryRun", true);
        assertThat(context.log()).doesNotContain("threads");
    }

    @Test
    void anAbortNeedsNoThread() throws Exception {
        engine = new Rehearsals(home).narrow();
        while (!engine.crowded()) {
            engine.start(this::stay);
        }
        InterruptedException byAPerson = new InterruptedException("by a person");
        start().stop(byAPerson);
        assertThat(context.failure()).isSameAs(byAPerson);
        others.countDown();
        await().until(() -> !engine.crowded());
        assertThat(context.ends()).isEqualTo(1);
    }

    private RunExecution start() throws Exception {
        Rehearsals.install(engine);
        TeardownStep step = new TeardownStep();
        step.setExpired(true);
        step.setDryRun(true);
        RunExecution execution = (RunExecution) step.start(context);
        execution.start();
        return execution;
    }

    private void stay() {
        try {
            others.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
