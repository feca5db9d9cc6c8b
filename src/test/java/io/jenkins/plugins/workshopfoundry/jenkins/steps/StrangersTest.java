package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.AbortException;
import hudson.EnvVars;
import hudson.model.TaskListener;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrangersTest {

    private static final Map<String, String> OF_A_FORK =
            Map.of("CHANGE_ID", "7", "CHANGE_BRANCH", "patch-1", "CHANGE_FORK", "stranger/workshops");

    @TempDir
    private Path home;

    private Engine engine;

    @BeforeEach
    void begin() {
        engine = new Rehearsals(home).engine();
        Rehearsals.install(engine);
    }

    @AfterEach
    void end() {
        engine.close();
    }

    static Stream<Step> stepsThatReachClouds() {
        return Stream.of(
                new BakeImageStep("hello-compose"),
                new PublishAmiStep("image-x", List.of("eu-central-1")),
                new ProvisionWorkshopStep("image-x", 1),
                new TeardownStep(),
                new PruneImagesStep("hello-compose"));
    }

    @ParameterizedTest
    @MethodSource("stepsThatReachClouds")
    void aForksPullRequestReachesNoCloudWhateverItsPipelineSays(Step step) throws Exception {
        TestContext context = new TestContext();
        environment(context).putAll(OF_A_FORK);

        assertThatThrownBy(() -> step.start(context).start())
                .isInstanceOf(AbortException.class)
                .hasMessageContaining("can be validated, and nothing else")
                .hasMessageContaining("Merge it");
        List<RunRecord> runs = engine.use(foundry -> foundry.overview().runs());
        assertThat(runs).isEmpty();
        assertThat(context.ends()).isZero();
    }

    @Test
    void aPullRequestOfWhichNobodySaysWhereItIsFromIsAStrangers() {
        assertThatThrownBy(() -> Strangers.refuse(Map.of("CHANGE_ID", "7"))).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void anEmptyNameOfTheForkHelpsNobody() {
        assertThatThrownBy(
                        () -> Strangers.refuse(Map.of("CHANGE_ID", "7", "CHANGE_BRANCH", "patch-1", "CHANGE_FORK", "")))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aBranchAndAPullRequestWithinTheRepositoryAreOurs() {
        assertThatCode(() -> {
                    Strangers.refuse(Map.of());
                    Strangers.refuse(Map.of("BRANCH_NAME", "main"));
                    Strangers.refuse(Map.of("CHANGE_ID", "7", "CHANGE_BRANCH", "patch-1"));
                })
                .doesNotThrowAnyException();
    }

    private static EnvVars environment(TestContext context) throws Exception {
        return context.build().getEnvironment(context.get(TaskListener.class));
    }
}
