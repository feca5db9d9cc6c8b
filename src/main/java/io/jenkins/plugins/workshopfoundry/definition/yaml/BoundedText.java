package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file of a workshop, read with a limit and never trusted: size, kind, place and encoding are checked first.
 *
 * @param text the text without byte order mark; empty where it could not be read, then there is an error among the problems
 * @param problems everything wrong with the file as a file
 */
public record BoundedText(Optional<String> text, List<Problem> problems) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Copies the list. */
    public BoundedText {
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file that should be UTF-8 text.
     *
     * @param root the workshop's directory
     * @param file path relative to it
     * @param limit most bytes that it may have; a longer file is not read
     */
    public static BoundedText read(Path root, String file, int limit) {
        try {
            Path real = root.resolve(file).toRealPath();
            if (!real.startsWith(root.toRealPath())) {
                return refused(
                        YamlFinding.UNREADABLE,
                        file,
                        "is a link out of the workshop",
                        "Put the file itself into the workshop.");
            }
            if (!Files.isRegularFile(real)) {
                return refused(YamlFinding.UNREADABLE, file, "is not a regular file", "Put a text file in its place.");
            }
            return decoded(file, real, limit);
        } catch (IOException e) {
            return refused(
                    YamlFinding.UNREADABLE, file, "cannot be read", "Check that the file exists and may be read.");
        }
    }

    private static BoundedText decoded(String file, Path real, int limit) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(real)) {
            bytes = in.readNBytes(limit + 1);
        }
        if (bytes.length > limit) {
            String size = "is longer than %,d bytes, the most that is read".formatted(limit);
            return refused(YamlFinding.TOO_LARGE, file, size, "Move what is large into files of its own.");
        }
        if (isUtf16(bytes)) {
            return refused(YamlFinding.NOT_TEXT, file, "is UTF-16 text", "Save it as UTF-8.");
        }
        return decoded(file, bytes);
    }

    private static BoundedText decoded(String file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            return refused(
                    YamlFinding.NOT_TEXT, end(file, text), "is not UTF-8 text from here on", "Save it as UTF-8.");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            Location location = end(file, text.substring(0, nul));
            return refused(YamlFinding.NOT_TEXT, location, "has a NUL character here", "Save it as plain UTF-8 text.");
        }
        return withoutMark(file, text);
    }

    private static BoundedText withoutMark(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            problems.add(YamlFinding.BYTE_ORDER_MARK.at(
                    Location.of(file, 1, 1),
                    "%s begins with a byte order mark, which not every tool skips.".formatted(file),
                    "Save it as UTF-8 without byte order mark."));
            return new BoundedText(Optional.of(text.substring(1)), problems);
        }
        return new BoundedText(Optional.of(text), problems);
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private static Location end(String file, String before) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        String last = before.substring(before.lastIndexOf('\n') + 1);
        return Location.of(file, line, 1 + last.codePointCount(0, last.length()));
    }

    private static BoundedText refused(YamlFinding finding, String file, String what, String remedy) {
        return refused(finding, Location.of(file), what, remedy);
    }

    private static BoundedText refused(YamlFinding finding, Location location, String what, String remedy) {
        String sentence = "%s %s.".formatted(location.file(), what);
        return new BoundedText(Optional.empty(), List.of(finding.at(location, sentence, remedy)));
    }
}
