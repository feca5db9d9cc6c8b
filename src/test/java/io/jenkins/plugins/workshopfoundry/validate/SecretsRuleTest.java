package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsRuleTest {

    private static final String LONG = "session_secret = k7Gq2Zt9" + "LxWcR5mNbY3s\n";
    private static final String SHORT = "MAIL_PASSWORD=k7Gq2Zt9" + "LxWc\n";
    private static final String TOKEN = "ghp" + "_k7Gq2Zt9LxWcR5mNbY3sHdJf8VpQaTeU1oXi\n";

    @TempDir
    private Path root;

    private Fixture workshop;

    @BeforeEach
    void makeWorkshop() throws IOException {
        workshop = Fixture.whole(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"package-lock.json", "yarn.lock", "pnpm-lock.yaml", "go.sum", "app.min.js", "app.js.map"})
    void looksOnlyForCertainSecretsInGeneratedFiles(String name) throws IOException {
        workshop.file(name, LONG);
        assertThat(check()).isEmpty();
        workshop.file(name, TOKEN);
        assertThat(check()).extracting(Problem::id).containsExactly("WF403");
    }

    @ParameterizedTest
    @ValueSource(strings = {".env.example", "settings.sample.ini", "config.dist", "app.template.yml", "x_tmpl"})
    void looksOnlyForCertainSecretsInSpecimens(String name) throws IOException {
        workshop.file(name, LONG);
        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".env", ".env.local", "settings.env"})
    void takesShortValuesInEnvFiles(String name) throws IOException {
        workshop.file(name, SHORT);
        assertThat(check()).extracting(Problem::id).containsExactly("WF405");
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings.py", "docs/notes.md", "docker-compose.yml"})
    void takesLongValuesElsewhere(String name) throws IOException {
        workshop.file(name, SHORT);
        assertThat(check()).isEmpty();
        workshop.file(name, LONG);
        assertThat(check()).extracting(Problem::id).containsExactly("WF405");
    }

    @Test
    void neverRepeatsTheSecretInAReport() throws IOException {
        workshop.file("a.txt", TOKEN).file("b.txt", LONG).file(".env", SHORT);
        assertThat(check())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("k7Gq2Zt9"));
    }

    @Test
    void passesOverGitLinksAndEmptyFiles() throws IOException {
        workshop.file(".git/config", TOKEN)
                .file("empty", "")
                .file("real.txt", TOKEN)
                .link("link.txt", "real.txt");
        assertThat(check()).extracting(problem -> problem.location().file()).containsExactly("real.txt");
    }

    private List<Problem> check() {
        return new SecretsRule().check(workshop.context());
    }
}
