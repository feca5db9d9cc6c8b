package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureRulesTest {

    @TempDir
    private Path root;

    @Test
    void saysThatTheDirectoryIsEmpty() {
        assertThat(new KindRule().check(new Fixture(root).context()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).isEqualTo("The directory is empty."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml", "machine.yaml"})
    void takesEveryKindByItsFile(String name) throws IOException {
        assertThat(new KindRule().check(new Fixture(root).file(name, "x: 1\n").context()))
                .isEmpty();
    }

    @Test
    void saysNothingMoreThanThatItIsNoWorkshop() throws IOException {
        RuleContext context = new Fixture(root).file("README.md", "x").context();
        assertThat(new KindRule().check(context)).extracting(Problem::id).containsExactly("WF103");
        assertThat(new RequiredFilesRule().check(context)).isEmpty();
    }

    @Test
    void asksForAStartScriptOfComposeWorkshopsOnly(@TempDir Path machine) throws IOException {
        RuleContext compose =
                new Fixture(root).file("compose.yaml", "services: {}\n").context();
        assertThat(new RequiredFilesRule().check(compose))
                .extracting(Problem::id)
                .containsExactly("WF104");
        RuleContext other =
                new Fixture(machine).file("machine.yaml", "update: false\n").context();
        assertThat(new RequiredFilesRule().check(other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd,WF107",
        "../x,WF107",
        "sub/../../x,WF107",
        "missing,WF108",
        "self,WF108",
    })
    void followsLinksToTheirEnd(String target, String id) throws IOException {
        Files.createDirectory(root.resolve("sub"));
        assertThat(links(Fixture.whole(root).link("self", target)))
                .extracting(Problem::id)
                .containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start.sh", "./start.sh", "sub/../start.sh", "sub"})
    void acceptsLinksInside(String target) throws IOException {
        Files.createDirectory(root.resolve("sub"));
        assertThat(links(Fixture.whole(root).link("link", target))).isEmpty();
    }

    @Test
    void seesALinkThatLeavesThroughAnother(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("x"), "x");
        Fixture workshop = Fixture.whole(root).link("a", elsewhere.toString()).link("b", "a/x");
        assertThat(links(workshop))
                .extracting(problem -> problem.id() + " " + problem.location())
                .containsExactly("WF107 a", "WF107 b");
    }

    @Test
    void textIsReadFromRegularFilesOfSensibleSizeOnly() throws IOException {
        RuleContext context = Fixture.whole(root)
                .file("large.sh", "x".repeat((1 << 20) + 1))
                .file("umlaut.sh", "ä")
                .link("link.sh", "start.sh")
                .context();
        assertThat(context.text("large.sh")).isEmpty();
        assertThat(context.text("link.sh")).isEmpty();
        assertThat(context.text("missing.sh")).isEmpty();
        assertThat(context.text("umlaut.sh")).contains("ä");
        Files.write(root.resolve("umlaut.sh"), new byte[] {(byte) 0xE4});
        assertThat(context.text("umlaut.sh")).contains("ä");
    }

    private static List<Problem> links(Fixture workshop) {
        return new LinksRule().check(workshop.context());
    }
}
