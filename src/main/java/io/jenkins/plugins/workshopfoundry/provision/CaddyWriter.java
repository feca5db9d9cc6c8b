package io.jenkins.plugins.workshopfoundry.provision;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes a Caddyfile token by token, so that no value can become more than one. */
final class CaddyWriter {

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** What stands inside braces. */
    interface Inside {
        /** Writes it. */
        void write();
    }

    /** One directive with its arguments. */
    void line(String... tokens) {
        indent();
        text.append(words(tokens)).append('\n');
    }

    /** One directive with its arguments and more inside braces. */
    void block(Inside inside, String... tokens) {
        indent();
        text.append(words(tokens)).append(tokens.length == 0 ? "{\n" : " {\n");
        depth++;
        inside.write();
        depth--;
        indent();
        text.append("}\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void indent() {
        text.append("\t".repeat(depth));
    }

    private static String words(String... tokens) {
        return Arrays.stream(tokens).map(CaddyWriter::token).collect(Collectors.joining(" "));
    }

    /** Between back quotes Caddy reads everything as it stands, and nothing can be escaped. */
    private static String token(String token) {
        if (token.matches("[A-Za-z0-9@:/.,*_-]+")) {
            return token;
        }
        if (token.indexOf('`') >= 0) {
            throw new IllegalArgumentException("A back quote cannot be written in a Caddyfile.");
        }
        return "`" + token + "`";
    }
}
