package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a {@code .env} file as Compose does: comments, {@code export}, single quotes (literal), double quotes (escapes and
 * variables), values over several lines in quotes, and {@code  #} ending a value without quotes
 * (docs.docker.com/compose/how-tos/environment-variables/variable-interpolation).
 */
final class DotEnv {

    static final String FILE = ".env";

    private static final Pattern KEY =
            Pattern.compile("(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*(=|\r?$)[ \t]*", Pattern.MULTILINE);

    private final String text;
    private final Budget budget;
    private final Consumer<Problem> problems;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int position;
    private int line = 1;
    private int lineStart;
    private int counted;

    DotEnv(String text, Budget budget, Consumer<Problem> problems) {
        this.text = text;
        this.budget = budget;
        this.problems = problems;
    }

    Map<String, String> read() {
        skipBlank();
        while (position < text.length()) {
            statement();
            skipBlank();
        }
        return values;
    }

    private void skipBlank() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '#') {
                position = lineEnd();
            } else if (Character.isWhitespace(c)) {
                position++;
            } else {
                return;
            }
        }
    }

    private void statement() {
        Matcher key = KEY.matcher(text).region(position, text.length());
        if (!key.lookingAt()) {
            bad("This line is not NAME=value.");
            position = lineEnd();
            return;
        }
        if (key.group(2).equals("=")) {
            position = key.end();
            String value = value();
            values.put(key.group(1), value);
        } else {
            // a name alone is taken from the environment by Compose, which here has nothing to give
            position = lineEnd();
        }
    }

    private String value() {
        char first = position < text.length() ? text.charAt(position) : '\n';
        if (first != '\'' && first != '"') {
            return bare();
        }
        int close = closing(first);
        if (close < 0) {
            bad("The quoted value that begins here has no end.");
            position = lineEnd();
            return "";
        }
        Location at = here();
        String inner = text.substring(position + 1, close);
        position = close + 1;
        afterQuote();
        return first == '\'' ? inner.replace("\\'", "'") : expand(unescape(inner), at);
    }

    private void afterQuote() {
        String rest = text.substring(position, lineEnd()).strip();
        if (!rest.isEmpty() && !rest.startsWith("#")) {
            bad("There is something after the closing quote.");
        }
        position = lineEnd();
    }

    private String bare() {
        Location at = here();
        int end = lineEnd();
        String value = text.substring(position, end);
        position = end;
        int comment = value.indexOf(" #");
        return expand((comment < 0 ? value : value.substring(0, comment)).strip(), at);
    }

    private int closing(char quote) {
        for (int i = position + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    private static String unescape(String inner) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c != '\\' || i + 1 == inner.length()) {
                out.append(c);
                continue;
            }
            char next = inner.charAt(++i);
            switch (next) {
                case 'n' -> out.append('\n');
                case 'r' -> out.append('\r');
                case 't' -> out.append('\t');
                case '$' -> out.append("$$");
                case '"', '\\' -> out.append(next);
                default -> out.append(c).append(next);
            }
        }
        return out.toString();
    }

    private String expand(String value, Location at) {
        Variables known = new Variables(values, Set.of());
        // python-dotenv and the Go reader agree on these forms only with a lenient dollar sign
        return new Template(known, ComposeEdition.V2, budget, problems).expand(value, at);
    }

    private int lineEnd() {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }

    private Location here() {
        for (; counted < position; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        return Location.of(FILE, line, position - lineStart + 1);
    }

    private void bad(String what) {
        problems.accept(ReadingFinding.BAD_ENV_LINE.at(
                here(), what, "Write NAME=value, with quotes round a value that has spaces at its ends or a #."));
    }
}
