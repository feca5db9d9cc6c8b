package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How addresses name seats, as a person chooses it. */
class RoutingTest {

    private static final String HELLO = "test-workshops/good/hello-compose";

    @TempDir
    private Path home;

    private record Result(int code, String out, String err) {}

    @Test
    void byHostEverySeatHasANameOfItsOwnWhereverItIsShown() throws IOException {
        JsonNode room = json("provision", HELLO, "--seats", "2", "--routing", "host", "--domain", "class.example.org");
        assertThat(address(room.get("seats").get(1))).isEqualTo("https://seat-2.class.example.org/");
        JsonNode shown = json("show", room.get("id").asText());
        assertThat(address(shown.get("seats").get(0))).isEqualTo("https://seat-1.class.example.org/");
        JsonNode joined = json("join", room.get("joinCode").asText(), "Ada");
        assertThat(joined.get("links").get("web").asText()).startsWith("https://seat-1.class.example.org/?key=");
    }

    @Test
    void whoeverSaysNothingGetsPathsAndIsToldWhatThatMeans() {
        Result opened = run("--rehearse", "provision", HELLO, "--seats", "2", "--domain", "class.example.org");
        assertThat(opened.code()).as(opened.err()).isZero();
        assertThat(opened.out()).contains("https://class.example.org/vm/2/");
        assertThat(opened.err()).contains("one origin").doesNotContain("plain HTTP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--routing host", "--routing port --domain class.example.org"})
    void whatDoesNotGoTogetherIsOneSentenceAndStartsNothing(String options) throws IOException {
        List<String> words = new ArrayList<>(List.of("--rehearse", "provision", HELLO, "--seats", "2"));
        words.addAll(List.of(options.split(" ")));
        Result refused = run(words.toArray(String[]::new));
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).startsWith("error: ").hasLineCount(2);
        assertThat(json("list").get("images")).isEmpty();
    }

    private static String address(JsonNode seat) {
        return seat.get("endpoints").get("web").asText();
    }

    private JsonNode json(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("--rehearse", "--output", "json"));
        all.addAll(List.of(words));
        Result result = run(all.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    private Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings around = new Surroundings(
                Map.of(),
                home,
                Path.of("").toAbsolutePath(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC(),
                OpenFoundry::open);
        int code = new Cli(around, new Interrupts(Thread.currentThread(), halted -> {})).run(words);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
