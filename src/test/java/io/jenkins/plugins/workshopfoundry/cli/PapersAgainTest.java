package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies when a release is published and its papers are not written loses nothing: the same command goes on. */
class PapersAgainTest {

    private final Path home;
    private final Script script;

    PapersAgainTest(@TempDir Path home) {
        this.home = home;
        this.script = new Script(home);
    }

    @Test
    void theSameCommandWritesThePapersOfWhatIsPublishedAlready() throws IOException {
        String image = script.json("bake", Script.HELLO).get("id").asText();
        Path papers = home.resolve("papers");
        String[] publish = {"publish", image, "--regions", "eu-west-1,us-east-1", "--version", "2.0.0"};
        JsonNode before = script.json(publish);
        Files.createDirectories(papers);
        Files.writeString(papers.resolve("manifest.json.half"), "{\"release\": ");

        JsonNode after =
                script.json(Script.with(publish, "--manifests", papers.toString(), "--notes", papers + "/notes.md"));
        assertThat(after.get("id")).isEqualTo(before.get("id"));
        assertThat(after.get("images")).isEqualTo(before.get("images"));
        assertThat(names(papers))
                .containsExactly("manifest-eu-west-1.json", "manifest-us-east-1.json", "manifest.json", "notes.md");
        JsonNode manifest =
                new ObjectMapper().readTree(papers.resolve("manifest.json").toFile());
        assertThat(manifest.at("/regions/eu-west-1/image")).isEqualTo(before.at("/images/eu-west-1"));
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
