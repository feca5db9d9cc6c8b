package io.jenkins.plugins.workshopfoundry.validate.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a shell script into its simple commands: enough to see which programs are called with which options, not to run
 * anything. Comments and here-documents are left out; commands inside {@code $(...)} and backquotes are found, too.
 */
public final class ShellReader {

    private static final String SEPARATORS = ";&|()\n";

    private final String text;
    private final List<ShellCommand> commands = new ArrayList<>();
    private final List<ShellWord> words = new ArrayList<>();
    private final ArrayDeque<String> hereDocuments = new ArrayDeque<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;
    private int line = 1;
    private int lineStart;
    private int wordLine;
    private int wordColumn;

    private ShellReader(String text) {
        this.text = text;
    }

    /** The simple commands of a script in the order of the text. A script that is no shell script gives nonsense, but ends. */
    public static List<ShellCommand> commands(String script) {
        ShellReader reader = new ShellReader(script);
        reader.read();
        return List.copyOf(reader.commands);
    }

    private void read() {
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '#' && !inWord) {
                skipTo('\n');
            } else if (letter == '\'') {
                quoted('\'');
            } else if (letter == '"') {
                quoted('"');
            } else if (letter == '\\') {
                escaped();
            } else if (letter == '`' || text.startsWith("$(", at)) {
                substitution(letter);
            } else if (text.startsWith("${", at)) {
                take('}');
            } else if (text.startsWith("<<", at) && !text.startsWith("<<<", at)) {
                hereDocument();
            } else {
                plain(letter);
            }
        }
        endCommand(false);
    }

    private void plain(char letter) {
        if (SEPARATORS.indexOf(letter) >= 0 && !redirects()) {
            endCommand(text.startsWith("&", at) && !text.startsWith("&&", at));
            next();
            if (letter == '\n') {
                skipHereDocuments();
            }
        } else if (Character.isWhitespace(letter)) {
            endWord();
            next();
        } else {
            begin();
            word.append(letter);
            next();
        }
    }

    /** Whether the {@code &} here belongs to {@code >&} or {@code &>}. */
    private boolean redirects() {
        boolean behind = at > 0 && "<>".indexOf(text.charAt(at - 1)) >= 0;
        return text.charAt(at) == '&' && (behind || text.startsWith("&>", at));
    }

    private void quoted(char quote) {
        begin();
        next();
        while (at < text.length() && text.charAt(at) != quote) {
            if (quote == '"' && text.charAt(at) == '\\') {
                next();
            }
            append();
        }
        next();
    }

    private void escaped() {
        if (text.startsWith("\\\n", at)) {
            next();
            next();
            return;
        }
        begin();
        next();
        append();
    }

    /** What is substituted is a command of its own; the word it stands in goes on behind it as a new one. */
    private void substitution(char letter) {
        endCommand(false);
        next();
        if (letter == '$') {
            next();
        }
    }

    private void take(char end) {
        begin();
        while (at < text.length() && text.charAt(at) != end) {
            append();
        }
        append();
    }

    private void hereDocument() {
        next();
        next();
        while (at < text.length() && "-\t ".indexOf(text.charAt(at)) >= 0) {
            next();
        }
        int from = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && SEPARATORS.indexOf(text.charAt(at)) < 0) {
            next();
        }
        String delimiter = text.substring(from, at).replaceAll("['\"\\\\]", "");
        if (!delimiter.isEmpty() && !Character.isDigit(delimiter.charAt(0))) {
            hereDocuments.add(delimiter);
        }
    }

    private void skipHereDocuments() {
        while (!hereDocuments.isEmpty() && at < text.length()) {
            int from = at;
            skipTo('\n');
            if (text.substring(from, at).strip().equals(hereDocuments.peek())) {
                hereDocuments.remove();
            }
            next();
        }
    }

    private void skipTo(char end) {
        while (at < text.length() && text.charAt(at) != end) {
            next();
        }
    }

    private void begin() {
        if (!inWord) {
            inWord = true;
            wordLine = line;
            wordColumn = at - lineStart + 1;
        }
    }

    private void append() {
        if (at < text.length()) {
            word.append(text.charAt(at));
            next();
        }
    }

    private void next() {
        if (at < text.length() && text.charAt(at) == '\n') {
            line++;
            lineStart = at + 1;
        }
        at++;
    }

    private void endWord() {
        if (inWord) {
            words.add(new ShellWord(word.toString(), wordLine, wordColumn));
            word.setLength(0);
            inWord = false;
        }
    }

    private void endCommand(boolean background) {
        endWord();
        if (!words.isEmpty()) {
            commands.add(new ShellCommand(words, background));
            words.clear();
        }
    }
}
