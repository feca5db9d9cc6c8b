package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who reads a remedy in a build's log has no command line: what it says must be of use to them as well. */
class RemediesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/jenkins/plugins/workshopfoundry");

    /** Commands that have something beside them in Jenkins; for {@code rekey} and {@code unpin} there is the command alone. */
    private static final Pattern COMMAND =
            Pattern.compile("workshop (resume|list|show|cancel|teardown|prune|publish|provision|bake|extend|serve)\\b");

    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(//|/?\\*).*$");

    @Test
    void aRemedyThatNamesACommandSaysWhatToDoInJenkinsToo() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> oneSided = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("cli")))
                    .flatMap(RemediesTest::oneSided)
                    .toList();
            assertThat(oneSided).isEmpty();
        }
    }

    @Test
    void aOneSidedRemedyIsFound() {
        assertThat(oneSided("a", "x(\"'workshop resume' goes on.\");")).hasSize(1);
        assertThat(oneSided("a", "x(\"'workshop resume' goes on; \" + \"in Jenkins, build again.\");"))
                .isEmpty();
    }

    private static Stream<String> oneSided(Path file) {
        try {
            return oneSided(file.getFileName().toString(), Files.readString(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> oneSided(String name, String source) {
        return Arrays.stream(COMMENT.matcher(source).replaceAll("").split(";\\R"))
                .filter(statement -> COMMAND.matcher(statement).find() && !statement.contains("Jenkins"))
                .map(statement -> name + ": " + statement.strip())
                .toList();
    }
}
