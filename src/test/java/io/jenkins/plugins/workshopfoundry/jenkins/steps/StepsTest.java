package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hudson.AbortException;
import hudson.FilePath;
import io.jenkins.plugins.workshopfoundry.assembly.Overview;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long steps, on the pretend cloud. */
class StepsTest {

    private static final FilePath WORKSHOPS =
            new FilePath(Path.of("test-workshops/good").toFile());

    @TempDir
    private Path home;

    private Rehearsals jenkins;
    private Engine engine;

    @BeforeEach
    void begin() {
        jenkins = new Rehearsals(home);
        beginALife();
    }

    private void beginALife() {
        engine = jenkins.engine();
        Rehearsals.install(engine);
    }

    @AfterEach
    void endTheLife() {
        engine.close();
    }

    @Test
    void fromAWorkspaceToSeatsAndBackWithPlainResults() throws Exception {
        Map<String, Object> image = bake();
        assertThat(image).containsEntry("name", "hello-compose").containsEntry("cloud", "memory");
        TestContext opening = start(room(image, 2));
        Map<String, Object> room = opening.result();
        assertThat((List<?>) room.get("seats")).hasSize(2);
        assertThat(opening.log()).contains("provision 2 seats of hello-compose", "> machines", "done open in");
        TestContext end = start(teardown(String.valueOf(room.get("id"))));
        Map<String, Object> removal = end.result();
        assertThat((List<?>) removal.get("removed")).isNotEmpty();
        assertThat((List<?>) removal.get("residue")).isEmpty();
        assertThat(end.buildResult()).isNull();
        List.of(image, room, removal).forEach(Plainness::check);
    }

    @Test
    void aBakeTellsWhatTheMachinePrintsAndLeavesNothingOfWhatTheAgentSent() throws Exception {
        TestContext context = start(bakeStep());
        context.result();
        assertThat(context.log()).contains("bake hello-compose  (run w", "> provision", "  | ");
        assertThat(home.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void aRestartGoesOnWithTheRunThatWasNoted() throws Exception {
        TestContext context = context();
        StepExecution execution = bakeStep().start(context);
        // The life ends right when the run's id was saved, and the build hears nothing of it.
        context.whenSaved(() -> {
            new Thread(engine::close).start();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        execution.start();
        await().until(engine::closing);
        engine.close();
        byte[] saved = save(execution);
        assertThat(context.ends()).isZero();
        beginALife();
        TestContext next = context();
        resume(saved, next);
        assertThat(next.result()).containsEntry("name", "hello-compose");
        assertThat(known().runs()).isEmpty();
    }

    @Test
    void aBuildThatMissedTheEndOfItsRunGetsTheSameResult() throws Exception {
        TestContext context = context();
        StepExecution execution = bakeStep().start(context);
        execution.start();
        Map<String, Object> first = context.result();
        TestContext next = context();
        resume(save(execution), next);
        assertThat(next.result()).isEqualTo(first);
    }

    @Test
    void anAbortRemovesWhatTheRunMadeAndASecondOneChangesNothing() throws Exception {
        InterruptedException byAPerson = new InterruptedException("by a person");
        TestContext context = context();
        StepExecution execution = bakeStep().start(context);
        context.whenSaved(() -> {
            stop(execution, byAPerson);
            stop(execution, new InterruptedException("again"));
        });
        execution.start();
        assertThat(context.failure()).isSameAs(byAPerson);
        stop(execution, new InterruptedException("late"));
        assertThat(context.ends()).isEqualTo(1);
        assertThat(known().runs()).isEmpty();
        assertThat(known().images()).isEmpty();
    }

    @Test
    void aRunThatSomebodyCancelledAbortsTheBuild() throws Exception {
        TestContext context = context();
        StepExecution execution = bakeStep().start(context);
        context.whenSaved(() -> engine.use(foundry -> {
            foundry.requestCancel(String.valueOf(((RunExecution) execution).runId()));
            return "";
        }));
        execution.start();
        assertThat(context.failure())
                .isInstanceOf(FlowInterruptedException.class)
                .hasMessageContaining("was cancelled");
    }

    @Test
    void badRequestsFailInOneSentenceWithARemedyAndLeaveNoRun() throws Exception {
        assertThat(failure(room(Map.of("id", "image-nobody"), 2)))
                .hasMessageContaining("There is no image image-nobody.");
        assertThat(failure(room(Map.of("id", "image-nobody"), 0))).hasMessageContaining("cannot have 0 seats");
        assertThat(failure(room(Map.of("id", "image-nobody"), 10_000))).hasMessageContaining("Ask for 1 to 500.");
        ProvisionWorkshopStep forever = new ProvisionWorkshopStep("image-nobody", 2);
        forever.setTtl("for ever");
        assertThat(failure(forever)).hasMessageContaining("'for ever' is not a length of time.");
        assertThat(failure(teardown("room-nobody"))).hasMessageContaining("Nothing has the id room-nobody.");
        assertThat(failure(new TeardownStep())).hasMessageContaining("teardown needs either an id or");
        assertThat(failure(bakeOn("moon", null))).hasMessageContaining("The cloud 'moon' is not configured here.");
        assertThat(failure(bakeOn("aws", null))).hasMessageContaining("The cloud 'aws' is not configured here.");
        assertThat(failure(bakeOn("memory", "eu-central-1"))).hasMessageContaining("Leave out the region.");
        assertThat(failure(bakeOn("local", null))).hasMessageContaining("only the pretend cloud");
        assertThat(known().runs()).isEmpty();
    }

    @Test
    void aMissingOrBrokenWorkshopIsSaidBeforeAnythingStarts() throws Exception {
        assertThat(failure(new BakeImageStep("no-such-directory"))).hasMessageContaining("There is no ");
        BakeImageStep broken = new BakeImageStep("../bad");
        broken.setCloud("memory");
        assertThat(failure(broken)).hasMessageContaining("has errors").hasMessageContaining("WF");
    }

    @Test
    void anAgentThatIsLostBeforeTheCaptureIsOneClearSentence() throws Exception {
        TestContext context = new TestContext()
                .with(FilePath.class, FilePath.ofLostAgent(Path.of("gone").toFile()));
        bakeStep().start(context).start();
        assertThat(context.failure())
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("could not be brought from its agent")
                .hasMessageContaining("build again");
    }

    @Test
    void aDryRunTellsWhatWouldGoAndRemovesNothing() throws Exception {
        String id = String.valueOf(bake().get("id"));
        TeardownStep step = teardown(id);
        step.setDryRun(true);
        Map<String, Object> told = start(step).result();
        assertThat((List<?>) told.get("wouldRemove")).isNotEmpty();
        Plainness.check(told);
        assertThat(known().images()).hasSize(1);
    }

    @Test
    void aSweepOfAQuietCloudRemovesNothing() throws Exception {
        TeardownStep step = new TeardownStep();
        step.setExpired(true);
        step.setOrphans(true);
        Map<String, Object> removal = start(step).result();
        assertThat((List<?>) removal.get("removed")).isEmpty();
        Plainness.check(removal);
    }

    @Test
    void aStepWithoutWhatItNeedsSaysWhatIsMissing() throws Exception {
        assertThat(failure(new BakeImageStep(null))).hasMessageContaining("'workshop'");
        assertThat(failure(new ProvisionWorkshopStep(null, 2))).hasMessageContaining("'image'");
        assertThat(failure(new PublishAmiStep(null, List.of("eu-central-1")))).hasMessageContaining("'image'");
        assertThat(failure(new PruneImagesStep(null))).hasMessageContaining("'name'");
        assertThat(failure(new WorkshopValidateStep(null))).hasMessageContaining("'dir'");
    }

    private Overview known() {
        return engine.use(foundry -> foundry.overview());
    }

    private Map<String, Object> bake() throws Exception {
        return start(bakeStep()).result();
    }

    private static BakeImageStep bakeStep() {
        return bakeOn("memory", null);
    }

    private static BakeImageStep bakeOn(String cloud, @Nullable String region) {
        BakeImageStep step = new BakeImageStep("hello-compose");
        step.setCloud(cloud);
        step.setRegion(region);
        return step;
    }

    private static ProvisionWorkshopStep room(Map<String, Object> image, int seats) {
        return new ProvisionWorkshopStep(String.valueOf(image.get("id")), seats);
    }

    private static TeardownStep teardown(String id) {
        TeardownStep step = new TeardownStep();
        step.setId(id);
        return step;
    }

    private static TestContext context() {
        return new TestContext().with(FilePath.class, WORKSHOPS);
    }

    private static TestContext start(Step step) throws Exception {
        TestContext context = context();
        step.start(context).start();
        return context;
    }

    private static Throwable failure(Step step) throws Exception {
        Throwable failure = start(step).failure();
        assertThat(failure).isInstanceOf(AbortException.class);
        return failure;
    }

    private static void stop(StepExecution execution, Throwable cause) {
        try {
            execution.stop(cause);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] save(StepExecution execution) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(execution);
        }
        return bytes.toByteArray();
    }

    private static void resume(byte[] saved, TestContext context) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(saved))) {
            StepExecution execution = (StepExecution) in.readObject();
            execution.setContext(context);
            execution.onResume();
        }
    }
}
