package io.jenkins.plugins.workshopfoundry.cli;

import static io.jenkins.plugins.workshopfoundry.cli.Script.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole stories on the pretend cloud, as a script would write them. */
class CliStoriesTest {

    private final Path home;
    private final Script script;

    CliStoriesTest(@TempDir Path home) {
        this.home = home;
        this.script = new Script(home);
    }

    @Test
    void aClassroomIsOpenedJoinedKeptAndRemoved() throws IOException {
        JsonNode opened = script.json("provision", HELLO, "--seats", "2", "--ttl", "1h");
        String room = opened.get("id").asText();
        String code = opened.get("joinCode").asText();

        JsonNode joined = script.json("join", code, "Ada");
        assertThat(joined.get("seat").asInt()).isEqualTo(1);
        String token = joined.get("rejoinToken").asText();
        assertThat(script.rehearse("join", code, "Ada").code()).isEqualTo(2);
        assertThat(script.rehearse("join", code, "Ada", "--token", token).code())
                .isZero();
        assertThat(script.rehearse("reset", room, "1").code()).isZero();
        assertThat(script.rehearse("reset", room, "1", "--machine").out())
                .contains("Machine " + room + "-m1 was made again: its seats [1, 2]", "workshop show");
        assertThat(script.rehearse("extend", room, "30m").code()).isZero();
        assertThat(script.rehearse("show", room).out()).contains("Ada").doesNotContain(code);
        assertThat(script.rehearse("show", room, "--code").out()).contains(code);
        assertThat(script.rehearse("release", room, "1").code()).isZero();
        assertThat(script.rehearse("list").out()).contains(room, "hello-compose", "open");

        assertThat(script.rehearse("teardown", room, "--dry-run").out()).contains("machine");
        assertThat(script.json("teardown", room).get("residue")).isEmpty();
        assertThat(script.rehearse("prune", "hello-compose", "--keep", "0", "--dry-run")
                        .out())
                .contains("delete");
        assertThat(script.rehearse("prune", "hello-compose", "--keep", "0").code())
                .isZero();
        assertThat(script.rehearse("list").out()).startsWith("Nothing yet");
    }

    @Test
    void anImageIsPublishedShownPinnedAndTornDown() throws IOException {
        String image = script.json("bake", HELLO).get("id").asText();
        Path papers = home.resolve("papers");
        String[] publish = {
            "publish",
            image,
            "--regions",
            "eu-west-1,us-east-1",
            "--version",
            "2.0.0",
            "--public",
            "--manifests",
            papers.toString(),
            "--notes",
            home.resolve("notes.md").toString()
        };
        JsonNode published = script.json(publish);
        String release = published.get("id").asText();
        assertThat(published.at("/images").size()).isEqualTo(2);
        assertThat(published.get("cost").asText()).contains("USD 0.00 a month");
        assertThat(papers).isDirectoryContaining(file -> file.endsWith("manifest-eu-west-1.json"));
        assertThat(home.resolve("notes.md")).content().startsWith("# hello-compose-2.0.0");
        assertThat(script.json(publish).get("id").asText()).isEqualTo(release);

        assertThat(script.rehearse("list").out()).contains(release, "hello-compose-2.0.0", "public");
        assertThat(script.rehearse("show", release).out()).contains("us-east-1", "published");
        assertThat(script.rehearse("pin", release).code()).isZero();
        assertThat(script.rehearse("teardown", image).code()).isEqualTo(2);
        assertThat(script.rehearse(
                                "prune", "hello-compose", "--policy", "delete=1s", "--keep-versions", "0", "--dry-run")
                        .out())
                .contains("pinned");
        assertThat(script.rehearse("unpin", release).code()).isZero();
        assertThat(script.rehearse("teardown", image).code()).isZero();
        assertThat(script.rehearse("list").out()).startsWith("Nothing yet");
    }
}
