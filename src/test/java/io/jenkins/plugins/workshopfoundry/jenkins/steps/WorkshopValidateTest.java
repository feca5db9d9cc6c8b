package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.AbortException;
import hudson.FilePath;
import hudson.model.Result;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopValidateTest {

    private static final String GOOD =
            Path.of("test-workshops/good/hello-compose").toAbsolutePath().toString();

    @TempDir
    private Path home;

    @TempDir
    private Path workspace;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = new Rehearsals(home).engine();
        Rehearsals.install(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aGoodWorkshopIsValidAndTheReportsAreBesideIt() throws Exception {
        TestContext context = look(new WorkshopValidateStep(GOOD));
        Map<String, Object> result = context.result();
        assertThat(result).containsEntry("valid", true);
        Plainness.check(result);
        assertThat(context.log()).contains("No problems found.");
        assertThat(workspace.resolve("workshop-problems.sarif")).content().contains("\"version\": \"2.1.0\"");
        assertThat(workspace.resolve("workshop-problems.json")).content().contains("\"valid\": true");
    }

    @Test
    void aBadOneFailsTheBuildAndEachProblemLeadsToItsExplanation() throws Exception {
        TestContext context = look(bad());
        assertThat(context.failure()).isInstanceOf(AbortException.class).hasMessageContaining("has problems");
        assertThat(context.log()).containsPattern("docker-compose.yml:?\\S*: error \\[WF\\d+]\\(https://.*#wf\\d+\\)");
        assertThat(workspace.resolve("workshop-problems.sarif")).content().contains("WF");
    }

    @Test
    void orMakesItUnstableAndGoesOn() throws Exception {
        WorkshopValidateStep step = bad();
        step.setUnstable(true);
        TestContext context = look(step);
        Map<String, Object> result = context.result();
        assertThat(context.buildResult()).isSameAs(Result.UNSTABLE);
        assertThat(result).containsEntry("valid", false);
        int problems = ((List<?>) result.get("problems")).size();
        assertThat(problems).isPositive();
        assertThat(context.log()).contains(problems == 1 ? "1 problem found." : problems + " problems found.");
        Plainness.check(result);
    }

    @Test
    void orNeverFails() throws Exception {
        WorkshopValidateStep step = bad();
        step.setFailOn("never");
        TestContext context = look(step);
        assertThat(context.result()).containsEntry("valid", false);
        assertThat(context.buildResult()).isNull();
    }

    @Test
    void noReportIsWrittenWhereNoneIsWanted() throws Exception {
        WorkshopValidateStep step = new WorkshopValidateStep(GOOD);
        step.setSarif(" ");
        step.setJson(null);
        look(step).result();
        assertThat(workspace).isEmptyDirectory();
    }

    @Test
    void anUnknownThresholdIsSaidInOneSentence() throws Exception {
        WorkshopValidateStep step = new WorkshopValidateStep(GOOD);
        step.setFailOn("sometimes");
        assertThat(look(step).failure())
                .isInstanceOf(AbortException.class)
                .hasMessage("'sometimes' is not a value of failOn. Use one of: never, error, warning, info.");
    }

    @Test
    void eachThresholdIsReachedByWhatMattersAsMuchOrMore() {
        List<Map<String, Object>> warning = List.of(Map.of("severity", "warning"));
        assertThat(Threshold.of("warning").reached(warning)).isTrue();
        assertThat(Threshold.of("info").reached(warning)).isTrue();
        assertThat(Threshold.of("error").reached(warning)).isFalse();
        assertThat(Threshold.of("never").reached(warning)).isFalse();
    }

    private WorkshopValidateStep bad() throws IOException {
        Path bad = Files.createDirectory(workspace.resolve("bad"));
        Files.writeString(bad.resolve("docker-compose.yml"), "services: {web: {image: 7, privileged: true}}\n");
        return new WorkshopValidateStep("bad");
    }

    private TestContext look(WorkshopValidateStep step) throws Exception {
        TestContext context = new TestContext().with(FilePath.class, new FilePath(workspace.toFile()));
        step.start(context).start();
        return context;
    }
}
