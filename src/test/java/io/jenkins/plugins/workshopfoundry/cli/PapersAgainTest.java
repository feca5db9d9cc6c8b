package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies when a release is published and its papers are not written loses nothing: the same command goes on. */
class PapersAgainTest {

    @TempDir
    private Path home;

    @Test
    void theSameCommandWritesThePapersOfWhatIsPublishedAlready() throws IOException {
        String image =
                run("bake", "test-workshops/good/hello-compose").get("id").asText();
        Path papers = home.resolve("papers");
        String[] publish = {"publish", image, "--regions", "eu-west-1,us-east-1", "--version", "2.0.0"};
        JsonNode before = run(publish);
        Files.createDirectories(papers);
        Files.writeString(papers.resolve("manifest.json.half"), "{\"release\": ");

        JsonNode after = run(with(publish, "--manifests", papers.toString(), "--notes", papers + "/notes.md"));
        assertThat(after.get("id")).isEqualTo(before.get("id"));
        assertThat(after.get("images")).isEqualTo(before.get("images"));
        assertThat(names(papers))
                .containsExactly("manifest-eu-west-1.json", "manifest-us-east-1.json", "manifest.json", "notes.md");
        JsonNode manifest =
                new ObjectMapper().readTree(papers.resolve("manifest.json").toFile());
        assertThat(manifest.at("/regions/eu-west-1/image")).isEqualTo(before.at("/images/eu-west-1"));
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private JsonNode run(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings around = new Surroundings(
                Map.of(),
                home,
                Path.of("").toAbsolutePath(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                err,
                false,
                Clock.systemUTC(),
                OpenFoundry::open);
        String[] all = with(new String[] {"--rehearse", "--output", "json"}, args);
        assertThat(new Cli(around, new Interrupts(Thread.currentThread(), halted -> {})).run(all))
                .isZero();
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
