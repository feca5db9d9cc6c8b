package io.jenkins.plugins.workshopfoundry.publish;

import static io.jenkins.plugins.workshopfoundry.engine.World.EAST;
import static io.jenkins.plugins.workshopfoundry.engine.World.WEST;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.SHA;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.workshopfoundry.assembly.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written about a release. */
class PapersTest {

    private static final String NEXT_SHA = "fedcba9876543210fedcba9876543210fedcba98";
    private static final Source NEXT = new Source("acme/hello", "refs/tags/v1.3.0", NEXT_SHA);

    @AutoClose
    private final PublishStory story;

    PapersTest(@TempDir Path folder) {
        story = new PublishStory(folder);
    }

    @Test
    void theManifestSaysWhereItIsAndWhatIsInIt() throws IOException {
        Release release = story.publish(story.request(TAG, null, EAST, WEST));
        SortedMap<String, String> files = shelf().manifest(release).files();

        assertThat(files).containsOnlyKeys("manifest.json", "manifest-east-1.json", "manifest-west-1.json");
        JsonNode all = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(all.at("/title").asText()).isEqualTo("hello-compose-1.2.0");
        assertThat(all.at("/regions/east-1/image").asText())
                .isEqualTo(release.images().get("east-1"));
        assertThat(all.at("/regions/west-1/snapshots")).isNotEmpty();
        assertThat(all.at("/regions/west-1/published").asText()).isNotBlank();
        assertThat(all.at("/built/inputsDigest").asText()).isEqualTo(story.image.digest());
        assertThat(all.at("/built/base").asText()).isEqualTo("debian-12");
        assertThat(all.at("/built/baseImage").asText()).isNotBlank();
        assertThat(all.at("/built/packages/docker.io").asText()).isEqualTo("20.10.24+dfsg1-1");
        assertThat(all.at("/built/dockerImages/0/id").asText()).startsWith("sha256:");
        assertThat(all.at("/built/source/sha").asText()).isEqualTo(SHA);
        JsonNode east = new ObjectMapper().readTree(files.get("manifest-east-1.json"));
        assertThat(east.at("/regions").size()).isEqualTo(1);
        assertThat(east.at("/built")).isEqualTo(all.at("/built"));
    }

    @Test
    void theNotesTellTheImagesTheContentsAndTheChangesSinceTheVersionBefore() {
        story.publish(story.request(TAG, null, EAST));
        Release next = story.publish(story.request(NEXT, null, EAST));
        String notes = shelf().notes(next, (since, until) -> {
                    assertThat(since).isEqualTo(SHA);
                    assertThat(until).isEqualTo(NEXT_SHA);
                    return Optional.of(List.of(new History.Commit(NEXT_SHA, "Mend <b> | and *stars*")));
                })
                .markdown();

        assertThat(notes)
                .startsWith("# hello-compose-1.3.0\n")
                .contains("| east-1 | `" + next.images().get("east-1") + "` |")
                .contains("Since hello-compose-1.2.0:")
                .contains("- Mend \\<b\\> \\| and \\*stars\\* (fedcba9)")
                .contains("3 packages, listed in `manifest.json`")
                .contains("USD 0.00 a month");
    }

    @Test
    void aFirstReleaseAndAnUnknownHistoryAreSaid() {
        Release first = story.publish(story.request(TAG, null, EAST));
        assertThat(shelf().notes(first, History.UNKNOWN).markdown())
                .contains("This is the first release.")
                .contains("The history is not known here");
        assertThat(shelf().notes(first, (since, until) -> Optional.of(List.of()))
                        .markdown())
                .contains("Nothing has changed in the repository.");
    }

    private Shelf shelf() {
        return story.process().foundry().shelf();
    }
}
