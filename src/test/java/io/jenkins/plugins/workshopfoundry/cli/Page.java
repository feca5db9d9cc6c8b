package io.jenkins.plugins.workshopfoundry.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, in pieces that can be held against the program.
 *
 * @param file where it is
 * @param code the lines of its code blocks, where a line ends in a backslash joined with the next
 * @param prose everything else, with line ends
 */
record Page(Path file, List<Piece> code, String prose) {

    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

    /** A part of a page's text. */
    record Piece(Path file, String text) {

        @Override
        public String toString() {
            return file + ": " + text;
        }
    }

    /** The pages that users read. */
    static List<Page> all() {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        files.add(Path.of("work/README.md"));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(each -> each.toString().endsWith(".md")).sorted().forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().map(Page::read).toList();
    }

    static Page read(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page of(Path file, String text) {
        List<Piece> code = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        boolean fenced = false;
        for (String line : text.replaceAll("\\\\\\n\\s*", " ").split("\n")) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (fenced || line.startsWith("    ")) {
                code.add(new Piece(file, line.strip()));
            } else {
                prose.append(line).append('\n');
            }
        }
        return new Page(file, List.copyOf(code), prose.toString());
    }

    /** What is written as code within sentences and tables. */
    List<Piece> spans() {
        return found(SPAN)
                .map(text -> text.replaceAll("\\s+", " "))
                .map(this::piece)
                .toList();
    }

    /** Where its links lead. */
    List<Piece> links() {
        return found(LINK).map(this::piece).toList();
    }

    /** The names of its headings, as links to them are written on GitHub. */
    List<String> anchors() {
        return found(HEADING)
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private Stream<String> found(Pattern pattern) {
        return pattern.matcher(prose).results().map(result -> result.group(1));
    }

    private Piece piece(String text) {
        return new Piece(file, text);
    }
}
