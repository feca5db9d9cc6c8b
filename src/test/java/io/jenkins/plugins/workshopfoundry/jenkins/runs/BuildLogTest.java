package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildLogTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final BuildLog log = new BuildLog(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void tellsStagesWithTheirTimesAndResourcesByName() {
        log.run("w1", "bake hello");
        log.stageKept("capture");
        log.stage("machine");
        log.creating(ResourceKind.MACHINE, "build");
        log.created(new ResourceRef(Provider.LOCAL, Region.LOCAL, ResourceKind.MACHINE, "abc"));
        log.removing(ResourceKind.MACHINE, "build");
        log.removed(ResourceKind.MACHINE, "build");
        log.stageDone("machine", Duration.ofSeconds(75));
        log.note("Nothing has changed.");
        log.warning("Something will.");
        log.progress("upload", 1, 2);
        assertThat(lines())
                .containsExactly(
                        "bake hello  (run w1)",
                        "  kept capture: done before",
                        "> machine",
                        "  creating machine build",
                        "  created machine abc",
                        "  removing machine build",
                        "  removed machine build",
                        "  done machine in 1m15s",
                        "  Nothing has changed.",
                        "  WARNING: Something will.");
    }

    @Test
    void whatAMachinePrintsCannotSteerTheLog() {
        log.output("\u001B[8mha:////forged\u001B[0m\tit\u202E works\r");
        assertThat(lines()).containsExactly("  | [8mha:////forged[0m it works");
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
