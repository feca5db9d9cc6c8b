package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageRulesTest {

    @TempDir
    private Path root;

    @Test
    void acceptsVersionsAndDigests() throws IOException {
        assertThat(images("    image: nginx:1.27\n")).isEmpty();
        assertThat(images("    image: nginx@sha256:" + "0123456789abcdef".repeat(4) + "\n"))
                .isEmpty();
    }

    @Test
    void acceptsAnyTagOfAnImageThatIsBuiltHere() throws IOException {
        assertThat(images("    build: .\n    image: mine\n")).isEmpty();
        assertThat(images("    build: .\n    image: Mine\n"))
                .extracting(Problem::id)
                .containsExactly("WF502");
    }

    @Test
    void looksAtTheNameAfterItsVariables() throws IOException {
        new Fixture(root).file(".env", "TAG=latest\n");
        assertThat(images("    image: nginx:${TAG}\n")).extracting(Problem::id).containsExactly("WF501");
        assertThat(images("    image: nginx:${TAGS:-1}\n")).isEmpty();
    }

    @Test
    void saysThatAVariableIsProbablyEmpty() throws IOException {
        assertThat(images("    image: nginx:${NOWHERE}\n"))
                .singleElement()
                .extracting(Problem::remedy)
                .asString()
                .contains("variable");
    }

    @Test
    void findsTheDockerfileOfEachServiceOnce() throws IOException {
        new Fixture(root).file("app/Dockerfile.dev", "FROM nginx\n");
        assertThat(dockerfiles("""
                            build: {context: ./app/../app, dockerfile: Dockerfile.dev}
                          two:
                            build: {context: app, dockerfile: Dockerfile.dev}
                        """))
                .extracting(problem -> problem.location().toString())
                .containsExactly("app/Dockerfile.dev:1:6");
    }

    @Test
    void passesOverDockerfilesThatAreElsewhere() throws IOException {
        assertThat(dockerfiles("    build: https://github.com/acme/app.git\n")).isEmpty();
        assertThat(dockerfiles("    build: ../elsewhere\n")).isEmpty();
        assertThat(dockerfiles("    build: missing\n")).isEmpty();
    }

    private List<Problem> images(String service) throws IOException {
        return new ComposeImagesRule().check(workshop(service));
    }

    private List<Problem> dockerfiles(String service) throws IOException {
        return new DockerfileImagesRule().check(workshop(service));
    }

    private RuleContext workshop(String service) throws IOException {
        return new Fixture(root)
                .file("docker-compose.yml", "services:\n  one:\n" + service)
                .context();
    }
}
