package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeBaseScriptTest {

    @TempDir
    Path folder;

    private final List<String> progress = new ArrayList<>();

    @Test
    void whatTheScriptSaysIsTheReasonOfTheRefusalAndWasShownLineByLine() {
        BaseMaker maker = new MakeBaseScript(script -> List.of(
                "/bin/sh",
                "-c",
                "echo == unpacking;" + " echo 'make-base: make-base needs root: run it with sudo' >&2; exit 1"));
        assertThatThrownBy(() -> maker.make(folder, folder.resolve("tar"), progress::add))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("exit code 1): make-base needs root: run it with sudo.")
                .hasMessageContaining("sudo ./workshop bake");
        assertThat(progress).contains("== unpacking");
    }

    @Test
    void theScriptIsCalledWithTheFileToWrite() {
        Path tar = folder.resolve("layer.tar");
        new MakeBaseScript(script -> {
                    assertThat(script).isExecutable().hasFileName("make-base");
                    return List.of("/bin/sh", "-c", "echo made >\"$0\"");
                })
                .make(folder, tar, progress::add);
        assertThat(tar).hasContent("made");
        assertThat(progress).isEmpty();
    }
}
