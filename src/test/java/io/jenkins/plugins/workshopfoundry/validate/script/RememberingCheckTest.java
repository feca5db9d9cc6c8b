package io.jenkins.plugins.workshopfoundry.validate.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.validate.script.SyntaxCheck.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingCheckTest {

    @TempDir
    private Path directory;

    private final List<String> asked = new ArrayList<>();
    private Verdict answer = new Verdict.Broken(3, "no");

    private final RememberingCheck check = new RememberingCheck((shell, script) -> {
        asked.add(shell + " " + script.getFileName());
        return answer;
    });

    @Test
    void asksOnceForTheSameContent() throws IOException {
        assertThat(check.check(Shell.BASH, script("a", "x"))).isEqualTo(answer);
        assertThat(check.check(Shell.BASH, script("b", "x"))).isEqualTo(answer);
        assertThat(asked).containsExactly("BASH a");
    }

    @Test
    void asksAgainForOtherContentAndOtherShells() throws IOException {
        check.check(Shell.BASH, script("a", "x"));
        check.check(Shell.SH, script("a", "x"));
        check.check(Shell.BASH, script("a", "y"));
        assertThat(asked).hasSize(3);
    }

    @Test
    void forgetsWhatWasNotCertain() throws IOException {
        answer = new Verdict.Unchecked("no time");
        check.check(Shell.BASH, script("a", "x"));
        check.check(Shell.BASH, script("a", "x"));
        assertThat(asked).hasSize(2);
    }

    @Test
    void saysWhenTheScriptIsGone() {
        assertThat(check.check(Shell.BASH, directory.resolve("gone"))).isInstanceOf(Verdict.Unchecked.class);
        assertThat(asked).isEmpty();
    }

    private Path script(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
