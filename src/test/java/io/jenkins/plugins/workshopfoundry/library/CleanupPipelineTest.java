package io.jenkins.plugins.workshopfoundry.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CleanupPipelineTest {

    private PretendJenkins jenkins;

    @BeforeEach
    void start() throws Exception {
        jenkins = PretendJenkins.started()
                .step("teardown", arguments -> Map.of())
                .step("pruneImages", arguments -> Map.of());
    }

    @Test
    void comesByItselfAndRemovesWhatIsOver() {
        jenkins.run("cleanupPipeline", Map.of());

        assertThat(jenkins.all("cron")).containsExactly("H/30 * * * *");
        assertThat(jenkins.all("teardown")).containsExactly(Map.of("expired", true, "orphans", true, "dryRun", false));
        assertThat(jenkins.all("pruneImages")).isEmpty();
    }

    @Test
    void keepsSoManyReleasesOfEachImage() {
        jenkins.run("cleanupPipeline", Map.of("keep", new TreeMap<>(Map.of("hello", 3, "vxlan", 1))));

        assertThat(jenkins.all("pruneImages"))
                .containsExactly(
                        Map.of("name", "hello", "keep", 3, "dryRun", false),
                        Map.of("name", "vxlan", "keep", 1, "dryRun", false));
    }

    @Test
    void aDryRunRemovesNothing() {
        jenkins.run("cleanupPipeline", Map.of("dryRun", true, "cron", "@daily", "keep", Map.of("hello", 3)));

        assertThat(jenkins.all("cron")).containsExactly("@daily");
        assertThat(jenkins.all("teardown")).containsExactly(Map.of("expired", true, "orphans", true, "dryRun", true));
        assertThat(jenkins.all("pruneImages")).containsExactly(Map.of("name", "hello", "keep", 3, "dryRun", true));
    }
}
