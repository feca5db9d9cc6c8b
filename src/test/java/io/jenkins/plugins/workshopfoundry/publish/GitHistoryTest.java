package io.jenkins.plugins.workshopfoundry.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git knows, and that it is no error when it does not. */
class GitHistoryTest {

    private static final String NOBODY = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder;

    @Test
    void tellsTheCommitsBetweenTwoNewestFirst() throws Exception {
        git("init", "-q");
        String first = commit("Begin");
        commit("Add a seat");
        String last = commit("Mend a | bar");

        GitHistory history = new GitHistory(folder);
        assertThat(history.head()).contains(last);
        assertThat(history.between(first, last).orElseThrow())
                .extracting(History.Commit::subject)
                .containsExactly("Mend a | bar", "Add a seat");
        assertThat(history.between(null, last).orElseThrow()).hasSize(3);
        assertThat(history.between(last, last).orElseThrow()).isEmpty();
    }

    @Test
    void knowsNothingOfCommitsThatAreNotThere() throws Exception {
        git("init", "-q");
        String only = commit("Begin");
        assertThat(new GitHistory(folder).between(NOBODY, only)).isEmpty();
        assertThat(new GitHistory(folder).between(null, "--output=/tmp/x")).isEmpty();
    }

    @Test
    void knowsNothingWhereThereIsNoRepository() {
        assertThat(new GitHistory(folder.resolve("nothing")).between(null, NOBODY))
                .isEmpty();
        assertThat(new GitHistory(folder.resolve("nothing")).head()).isEmpty();
    }

    private String commit(String subject) throws IOException, InterruptedException {
        git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "--allow-empty", "-m", subject);
        return git("rev-parse", "HEAD").strip();
    }

    private String git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
