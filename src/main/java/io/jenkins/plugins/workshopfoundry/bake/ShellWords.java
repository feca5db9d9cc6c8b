package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a command as a POSIX shell does (Shell Command Language, section 2.2, Quoting), and does nothing else: no
 * variables, no patterns, no comments. Compose does the same with a command that is one text.
 */
final class ShellWords {

    private static final char NONE = 0;

    /** What a backslash makes ordinary between double quotes; before anything else it is a backslash. */
    private static final String ESCAPED_IN_QUOTES = "$`\"\\";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private @Nullable StringBuilder word;
    private char quote = NONE;
    private int at;

    private ShellWords(String text) {
        this.text = text;
    }

    /** @throws InvalidRequest if a quote is not closed, or the last character is a backslash */
    static List<String> of(String text) {
        return new ShellWords(text).split();
    }

    private List<String> split() {
        while (at < text.length()) {
            take(text.charAt(at++));
        }
        if (quote != NONE) {
            throw broken("has a quote that is not closed");
        }
        endWord();
        return words;
    }

    private void take(char c) {
        if (c == quote) {
            quote = NONE;
        } else if (quote == '\'') {
            append(c);
        } else if (c == '\\') {
            escape();
        } else if (quote == '"') {
            append(c);
        } else if (c == '\'' || c == '"') {
            quote = c;
            begun();
        } else if (Character.isWhitespace(c)) {
            endWord();
        } else {
            append(c);
        }
    }

    private void escape() {
        if (at == text.length()) {
            throw broken("ends with a backslash");
        }
        char next = text.charAt(at++);
        if (next == '\n') {
            return;
        }
        if (quote == '"' && ESCAPED_IN_QUOTES.indexOf(next) < 0) {
            append('\\');
        }
        append(next);
    }

    private void append(char c) {
        begun().append(c);
    }

    private StringBuilder begun() {
        StringBuilder begun = word == null ? new StringBuilder() : word;
        word = begun;
        return begun;
    }

    private void endWord() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }

    private InvalidRequest broken(String what) {
        return new InvalidRequest(
                "The command '" + text.replaceAll("\\p{Cntrl}", " ") + "' " + what + ".",
                "Write it as a shell would read it, or as a list of words.");
    }
}
