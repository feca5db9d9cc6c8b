package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlLimits;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlReader;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dead-man timer that every machine sets at each boot, run by a real shell in a folder that stands in for the root. */
class UserDataTest {

    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path root;

    @BeforeEach
    void begin() throws IOException {
        Path tool = Files.createDirectories(root.resolve("bin")).resolve("systemctl");
        Files.writeString(tool, "#!/bin/sh\necho \"$*\" >>" + root + "/called\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(root.resolve("run"));
        Files.createDirectories(root.resolve("var/lib/workshop-foundry"));
    }

    @Test
    void setsATimerAtEveryBoot() throws Exception {
        boot(FUTURE);
        assertThat(called()).containsExactly("daemon-reload", "start --no-block workshop-foundry-end.timer");
        assertThat(root.resolve("run/systemd/system/workshop-foundry-end.timer"))
                .content()
                .contains("OnUnitActiveSec=60");
        assertThat(root.resolve("run/systemd/system/workshop-foundry-end.service"))
                .content()
                .contains("Type=oneshot");
    }

    @Test
    void endsTheMachineWhenItsTimeIsOver() throws Exception {
        boot(PAST);
        check();
        assertThat(called()).endsWith("poweroff");
    }

    @Test
    void leavesTheMachineAloneBefore() throws Exception {
        boot(FUTURE);
        check();
        assertThat(called()).doesNotContain("poweroff");
    }

    @Test
    void aClassThatWasExtendedGoesOn() throws Exception {
        boot(PAST);
        tell(Long.toString(FUTURE.getEpochSecond()));
        check();
        assertThat(called()).doesNotContain("poweroff");
    }

    @Test
    void whatIsNoTimeChangesNothing() throws Exception {
        boot(FUTURE);
        tell("tomorrow");
        check();
        assertThat(called()).doesNotContain("poweroff");
    }

    private void boot(Instant end) throws Exception {
        YamlMap all = (YamlMap) new YamlReader(YamlLimits.standard())
                .parse("user-data.yaml", UserData.text(end))
                .root()
                .orElseThrow();
        YamlList commands = (YamlList) Objects.requireNonNull(all.get("bootcmd"));
        String script = ((YamlScalar) commands.items().get(0)).text();
        run(script.replace("/run/", root + "/run/").replace("/var/lib/", root + "/var/lib/"));
    }

    private void check() throws Exception {
        run(Files.readString(root.resolve("run/workshop-foundry-end")));
    }

    private void tell(String end) throws IOException {
        Files.writeString(root.resolve("var/lib/workshop-foundry/deadline"), end + "\n");
    }

    private List<String> called() throws IOException {
        return Files.readAllLines(root.resolve("called"));
    }

    private void run(String script) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script).redirectErrorStream(true);
        builder.environment().put("PATH", root.resolve("bin") + ":/usr/bin:/bin");
        Process shell = builder.start();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).as(out).isTrue();
    }
}
