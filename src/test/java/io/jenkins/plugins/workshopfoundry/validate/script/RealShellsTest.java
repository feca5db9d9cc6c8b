package io.jenkins.plugins.workshopfoundry.validate.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.validate.script.SyntaxCheck.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealShellsTest {

    @TempDir
    private Path directory;

    private final RealShells shells = new RealShells(Duration.ofSeconds(30));

    @Test
    void acceptsWhatTheShellCanRead() throws IOException {
        assertThat(shells.check(Shell.BASH, script("a=(1 2)\n[[ x == y ]] && echo \"${a[@]}\"\n")))
                .isEqualTo(new Verdict.Fine());
    }

    @Test
    void saysTheLineOfTheError() throws IOException {
        Verdict verdict = shells.check(Shell.BASH, script("#!/bin/bash\nif true; then\n  echo\nfi fi\n"));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.line()).isEqualTo(4);
            assertThat(broken.message()).contains("fi");
        });
    }

    @Test
    void asksTheShellThatIsNamed() throws IOException {
        Path arrays = script("a=(1 2)\n");
        assertThat(shells.check(Shell.BASH, arrays)).isEqualTo(new Verdict.Fine());
        assertThat(shells.check(Shell.SH, script("if then\n"))).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void runsNothingOfTheScript() throws IOException {
        Path trace = directory.resolve("trace");
        Path script =
                script("touch %1$s\necho $(touch %1$s)\n: `touch %1$s`\ntrap 'touch %1$s' EXIT\n".formatted(trace));
        assertThat(shells.check(Shell.BASH, script)).isEqualTo(new Verdict.Fine());
        assertThat(trace).doesNotExist();
    }

    @Test
    void saysWhenThereWasNoTime() throws IOException {
        Verdict verdict = new RealShells(Duration.ZERO).check(Shell.BASH, script("echo\n".repeat(200_000)));
        assertThat(verdict).isInstanceOf(Verdict.Unchecked.class);
    }

    @Test
    void saysWhenTheScriptCannotBeRead() {
        assertThat(shells.check(Shell.BASH, directory.resolve("missing"))).isInstanceOf(Verdict.Unchecked.class);
    }

    private Path script(String text) throws IOException {
        return Files.writeString(directory.resolve("script.sh"), text);
    }
}
