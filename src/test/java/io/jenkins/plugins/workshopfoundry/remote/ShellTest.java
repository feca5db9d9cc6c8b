package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShellTest {

    private static final String[] HOSTILE = {
        "'", "\"", "\\", "$(id)", "`id`", "${IFS}", "\n", "\r\n", "\t", ";", "&", "|", "<", ">", "*", "?", "~", "#",
        "!", " ", "-", "--", "=", "(", ")", "{", "}", "[", "]", "ä", "€", "\uD83D\uDE00", "\u0007", "\u001b[0m", "%s",
                "a"
    };

    @Test
    void aShellReadsEveryQuotedWordBackAsItself() throws Exception {
        long seed = 20261121;
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(List.of("", "'", "''", "'\\''", "\\'", "$'\\n'", "-n", "\n\n"));
        for (int i = 0; i < 400; i++) {
            words.add(hostile(random));
        }
        String script = "printf '%s\\0' " + Shell.line(words.toArray(String[]::new));

        for (String shell : List.of("sh", "bash")) {
            assertThat(printed(shell, script)).as("seed %d, %s", seed, shell).isEqualTo(words);
        }
    }

    @Test
    void aNulIsRefusedBecauseNoArgumentCanCarryIt() {
        assertThatThrownBy(() -> Shell.quote("a\0b"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("NUL");
    }

    private static String hostile(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            word.append(HOSTILE[random.nextInt(HOSTILE.length)]);
        }
        return word.toString();
    }

    private static List<String> printed(String shell, String script) throws IOException {
        Process process = new ProcessBuilder(shell, "-c", script).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return List.of(out.substring(0, out.length() - 1).split("\0", -1));
    }
}
