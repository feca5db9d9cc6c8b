package io.jenkins.plugins.workshopfoundry.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkshopPipelineTest {

    private static final Map<String, Object> IMAGE = Map.of("id", "image-1");

    private PretendJenkins jenkins;

    @BeforeEach
    void start() throws Exception {
        jenkins = PretendJenkins.started()
                .step("checkout", arguments -> Map.of("GIT_COMMIT", "0123456"))
                .step("bakeImage", arguments -> IMAGE)
                .step("publishAmi", arguments -> Map.of());
    }

    @Test
    void validatesAndBakesTheRepository() {
        Object image = jenkins.run("workshopPipeline", Map.of());

        assertThat(jenkins.steps()).containsExactly("checkout", "workshopValidate", "bakeImage");
        assertThat(jenkins.all("checkout")).containsExactly("the job's own");
        assertThat(jenkins.all("workshopValidate")).containsExactly(Map.of("dir", ".", "failOn", "error"));
        assertThat(jenkins.all("bakeImage")).containsExactly(Map.of("workshop", "."));
        assertThat(image).isEqualTo(IMAGE);
    }

    @Test
    void aPullRequestIsValidatedAndNothingElse() {
        Object image = jenkins.inPullRequest("7")
                .run("workshopPipeline", Map.of("publish", Map.of("regions", List.of("eu-central-1"))));

        assertThat(jenkins.steps()).containsExactly("checkout", "workshopValidate");
        assertThat(image).isNull();
    }

    @Test
    void publishesTheImageThatItBaked() {
        jenkins.run("workshopPipeline", Map.of("publish", Map.of("visibility", "public")));

        assertThat(jenkins.stages()).containsExactly("Checkout", "Validate", "Bake", "Publish");
        assertThat(jenkins.all("publishAmi"))
                .containsExactly(Map.of("image", "image-1", "source", ".", "visibility", "public"));
    }

    @Test
    void theReleaseSaysWhatWasCheckedOut() {
        jenkins.run("workshopPipeline", Map.of("publish", Map.of("regions", List.of("eu-central-1"))));

        assertThat(jenkins.all("withEnv").toString()).isEqualTo("[[GIT_COMMIT=0123456]]");
    }

    @Test
    void passesItsSettingsOn() {
        jenkins.run(
                "workshopPipeline",
                Map.of(
                        "dir", "lab",
                        "label", "linux",
                        "failOn", "warning",
                        "scm", "another",
                        "bake", Map.of("cloud", "aws", "region", "eu-central-1")));

        assertThat(jenkins.all("node")).containsExactly("linux");
        assertThat(jenkins.all("checkout")).containsExactly("another");
        assertThat(jenkins.all("workshopValidate")).containsExactly(Map.of("dir", "lab", "failOn", "warning"));
        assertThat(jenkins.all("bakeImage"))
                .containsExactly(Map.of("workshop", "lab", "cloud", "aws", "region", "eu-central-1"));
    }

    @Test
    void anInvalidWorkshopIsNotBaked() {
        jenkins.step("workshopValidate", arguments -> {
            throw new IllegalStateException("The workshop has problems.");
        });

        assertThatThrownBy(() -> jenkins.run("workshopPipeline", Map.of())).hasMessageContaining("has problems");
        assertThat(jenkins.steps()).doesNotContain("bakeImage");
    }
}
