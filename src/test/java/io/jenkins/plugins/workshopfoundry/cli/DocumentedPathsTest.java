package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of this repository that the documentation names is there. */
class DocumentedPathsTest {

    /** Folders at the top of the repository. What is in target/ is made by the build. */
    private static final Pattern PATH =
            Pattern.compile("(?:\\./)?(?:src|docs|resources|vars|work|scripts|test-workshops|\\.github)/[^\\s:,;'\"]*");

    static Stream<Page.Piece> links() {
        return Page.all().stream()
                .flatMap(page -> page.links().stream())
                .filter(link -> !link.text().matches("[a-z]+:.*"));
    }

    static Stream<Page.Piece> paths() {
        return Page.all().stream()
                .flatMap(page -> Stream.concat(page.spans().stream(), page.code().stream()))
                .flatMap(piece -> Arrays.stream(piece.text().split("[\\s'\"=]+"))
                        .filter(word -> PATH.matcher(word).matches())
                        .map(word -> new Page.Piece(piece.file(), word)));
    }

    static Stream<Page.Piece> targets() {
        return Page.all().stream()
                .flatMap(page -> Stream.concat(page.spans().stream(), page.code().stream()))
                .filter(piece -> piece.text().matches("make [a-z].*"));
    }

    @ParameterizedTest
    @MethodSource("links")
    void whereALinkLeadsThereIsAPageWithThatHeading(Page.Piece link) {
        String[] parts = link.text().split("#", 2);
        Path target = parts[0].isEmpty()
                ? link.file()
                : link.file().resolveSibling(parts[0]).normalize();
        assertThat(target).exists();
        if (parts.length == 2) {
            assertThat(Page.read(target).anchors()).as(link.toString()).contains(parts[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void whatIsNamedIsThere(Page.Piece path) {
        assertThat(exists(path.text())).as(path.toString()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatIsMadeCanBeMade(Page.Piece target) throws IOException {
        String name = target.text().split(" +")[1];
        assertThat(Files.readString(Path.of("Makefile"))).as(target.toString()).containsPattern("(?m)^" + name + ":");
    }

    @Test
    void thePagesAreFullOfThem() {
        assertThat(links()).hasSizeGreaterThan(20);
        assertThat(paths()).hasSizeGreaterThan(20);
        assertThat(targets()).hasSizeGreaterThan(5);
    }

    @Test
    void aHeadingIsLinkedToAsGitHubNamesIt() {
        Page page = Page.of(Path.of("x.md"), "# How to `run`, and stop\n\n    # no heading\n\n## AWS (OIDC)\n");
        assertThat(page.anchors()).containsExactly("how-to-run-and-stop", "aws-oidc");
    }

    private static boolean exists(String path) {
        if (!path.contains("*") && !path.contains("...")) {
            return Files.exists(Path.of(path));
        }
        Path folder = Path.of(path.replaceFirst("[^/]*(\\*|\\.\\.\\.).*", ""));
        if (path.contains("...")) {
            return Files.isDirectory(folder);
        }
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, Path.of(path).getFileName().toString())) {
            return found.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
