package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself under a real shell; a folder of small scripts stands in for systemd. */
class DetachedScriptTest {

    @TempDir
    Path root;

    @BeforeEach
    void pretendSystemd() throws IOException {
        Files.createDirectories(root.resolve("bin"));
        Files.createDirectories(root.resolve("runs/job"));
        Files.copy(Path.of("resources/remote/detached"), root.resolve("detached"));
        unit("not-found", "inactive");
        tool("systemctl", "cat \"$ROOT/unit.${2#--property=}\"\n");
        tool("systemd-run", "echo x >>\"$ROOT/launched\"\n");
    }

    @Test
    void aCommandIsLaunchedOnceThoughItIsStartedTwice() throws Exception {
        assertThat(detached("start", "job")).isEqualTo("0:");
        unit("loaded", "active");
        assertThat(detached("start", "job")).isEqualTo("0:");

        assertThat(root.resolve("launched")).hasContent("x");
    }

    @Test
    void aCommandThatEndedOrDiedIsNeverLaunchedAgain() throws Exception {
        file("started", "");
        assertThat(detached("start", "job")).isEqualTo("0:");
        Files.delete(root.resolve("runs/job/started"));
        file("exit", "0\n");
        assertThat(detached("start", "job")).isEqualTo("0:");

        assertThat(root.resolve("launched")).doesNotExist();
    }

    @Test
    void losingTheRaceAgainstAnotherStartIsNoFailure() throws Exception {
        tool("systemd-run", "echo loaded >\"$ROOT/unit.LoadState\"; exit 1\n");

        assertThat(detached("start", "job")).isEqualTo("0:");
    }

    @Test
    void systemdRefusingIsAFailure() throws Exception {
        tool("systemd-run", "exit 1\n");

        assertThat(detached("start", "job")).isEqualTo("1:");
    }

    @Test
    void aSilentSystemdIsNeitherDeathNorLeaveToStartAgain() throws Exception {
        tool("systemctl", "exit 1\n");

        assertThat(detached("start", "job")).isEqualTo("75:");
        assertThat(detached("follow", "job", "0", "100")).isEqualTo("75:");
        assertThat(root.resolve("launched")).doesNotExist();
    }

    @Test
    void theUnitWritesLogAndExitCode() throws Exception {
        file("command", "echo out; echo err >&2; echo \"$HOME\"; exit 7\n");

        assertThat(detached("run", "job")).isEqualTo("7:");

        assertThat(root.resolve("runs/job/log")).hasContent("out\nerr\n/root\n");
        assertThat(root.resolve("runs/job/exit")).hasContent("7\n");
        assertThat(root.resolve("runs/job/started")).exists();
        assertThat(root.resolve("runs/job/exit.new")).doesNotExist();
    }

    @Test
    void followSaysHowTheUnitIsAndReadsFromTheOffset() throws Exception {
        assertThat(detached("follow", "job", "0", "100")).isEqualTo("0:none\n");
        unit("loaded", "active");
        file("log", "0123456789");
        assertThat(detached("follow", "job", "0", "4")).isEqualTo("0:running\n0123");
        assertThat(detached("follow", "job", "8", "100")).isEqualTo("0:running\n89");
        assertThat(detached("follow", "job", "10", "100")).isEqualTo("0:running\n");
        file("exit", "3\n");
        assertThat(detached("follow", "job", "10", "100")).isEqualTo("0:ended 3\n");
    }

    @Test
    void aUnitThatDiedWithoutAnExitCodeCountsAs255() throws Exception {
        unit("loaded", "failed");
        assertThat(detached("follow", "job", "0", "100")).isEqualTo("0:ended 255\n");
        unit("not-found", "inactive");
        file("started", "");
        assertThat(detached("follow", "job", "0", "100")).isEqualTo("0:ended 255\n");
    }

    @Test
    void anExitFileThatPowerLossEmptiedCountsAs255() throws Exception {
        file("exit", "");

        assertThat(detached("follow", "job", "0", "100")).isEqualTo("0:ended 255\n");
    }

    private void unit(String load, String active) throws IOException {
        Files.writeString(root.resolve("unit.LoadState"), load + "\n");
        Files.writeString(root.resolve("unit.ActiveState"), active + "\n");
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(root.resolve("runs/job").resolve(name), content);
    }

    private void tool(String name, String body) throws IOException {
        Path file = Files.writeString(root.resolve("bin").resolve(name), "#!/bin/sh\nROOT='" + root + "'\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String detached(String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("sh", root.resolve("detached").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", "/root");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ":" + out;
    }
}
