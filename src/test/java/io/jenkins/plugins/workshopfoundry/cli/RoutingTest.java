package io.jenkins.plugins.workshopfoundry.cli;

import static io.jenkins.plugins.workshopfoundry.cli.Script.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How addresses name seats, as a person chooses it. */
class RoutingTest {

    private final Script script;

    RoutingTest(@TempDir Path home) {
        script = new Script(home);
    }

    @Test
    void byHostEverySeatHasANameOfItsOwnWhereverItIsShown() throws IOException {
        JsonNode room =
                script.json("provision", HELLO, "--seats", "2", "--routing", "host", "--domain", "class.example.org");
        assertThat(address(room.get("seats").get(1))).isEqualTo("https://seat-2.class.example.org/");
        JsonNode shown = script.json("show", room.get("id").asText());
        assertThat(address(shown.get("seats").get(0))).isEqualTo("https://seat-1.class.example.org/");
        JsonNode joined = script.json("join", room.get("joinCode").asText(), "Ada");
        assertThat(joined.get("links").get("web").asText()).startsWith("https://seat-1.class.example.org/?key=");
    }

    @Test
    void whoeverSaysNothingGetsPathsAndIsToldWhatThatMeans() {
        Script.Result opened = script.rehearse("provision", HELLO, "--seats", "2", "--domain", "class.example.org");
        assertThat(opened.code()).as(opened.err()).isZero();
        assertThat(opened.out()).contains("https://class.example.org/vm/2/");
        assertThat(opened.err()).contains("one origin").doesNotContain("plain HTTP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--routing host", "--routing port --domain class.example.org"})
    void whatDoesNotGoTogetherIsOneSentenceAndStartsNothing(String options) throws IOException {
        String[] order = {"provision", HELLO, "--seats", "2"};
        Script.Result refused = script.rehearse(Script.with(order, options.split(" ")));
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).startsWith("error: ").hasLineCount(2);
        assertThat(script.json("list").get("images")).isEmpty();
    }

    private static String address(JsonNode seat) {
        return seat.get("endpoints").get("web").asText();
    }
}
