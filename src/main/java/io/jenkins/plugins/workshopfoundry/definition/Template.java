package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Replaces variables in text as Compose does: {@code $VAR}, {@code ${VAR}}, {@code ${VAR:-default}}, {@code ${VAR-default}},
 * {@code ${VAR:?error}}, {@code ${VAR?error}}, {@code ${VAR:+other}}, {@code ${VAR+other}} and {@code $$}
 * (docs.docker.com/reference/compose-file/interpolation). What one edition does differently is reported.
 */
final class Template {

    private static final int DEEPEST = 20;

    private final Variables variables;
    private final ComposeEdition edition;
    private final Budget budget;
    private final Consumer<Problem> problems;
    private final Set<String> reported = new HashSet<>();

    Template(Variables variables, ComposeEdition edition, Budget budget, Consumer<Problem> problems) {
        this.variables = variables;
        this.edition = edition;
        this.budget = budget;
        this.problems = problems;
    }

    /** The text with its variables replaced; what cannot be replaced becomes empty, with a problem at the place. */
    String expand(String text, Location at) {
        return text.indexOf('$') < 0 ? text : expand(text, at, 0);
    }

    private String expand(String text, Location at, int depth) {
        if (depth > DEEPEST) {
            report(
                    ReadingFinding.BAD_INTERPOLATION,
                    at,
                    "Defaults are nested deeper than %d here.".formatted(DEEPEST),
                    "Flatten them.");
            return "";
        }
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int dollar = text.indexOf('$', i);
            if (dollar < 0) {
                out.append(text, i, text.length());
                break;
            }
            out.append(text, i, dollar);
            i = variable(text, dollar, out, at, depth);
        }
        if (!budget.take(out.length())) {
            report(
                    ReadingFinding.EXPANSION_TOO_LARGE,
                    at,
                    "The variables of this workshop expand to more than %,d characters.".formatted(Budget.STANDARD),
                    "Use shorter values or fewer variables.");
            return "";
        }
        return out.toString();
    }

    /** Appends what the dollar sign at an index stands for; answers the index after it. */
    private int variable(String text, int dollar, StringBuilder out, Location at, int depth) {
        int next = dollar + 1;
        if (next < text.length() && text.charAt(next) == '$') {
            out.append('$');
            return next + 1;
        }
        if (next < text.length() && text.charAt(next) == '{') {
            return braced(text, dollar, out, at, depth);
        }
        int end = nameEnd(text, next);
        if (end == next) {
            loneDollar(at);
            out.append('$');
            return next;
        }
        out.append(plain(text.substring(next, end), at));
        return end;
    }

    private int braced(String text, int dollar, StringBuilder out, Location at, int depth) {
        int close = closingBrace(text, dollar + 1);
        int end = nameEnd(text, dollar + 2);
        if (close < 0 || end == dollar + 2) {
            malformed(at);
            return close < 0 ? text.length() : close + 1;
        }
        String name = text.substring(dollar + 2, end);
        String rest = text.substring(end, close);
        if (rest.isEmpty()) {
            out.append(plain(name, at));
        } else {
            out.append(withOperator(name, rest, at, depth));
        }
        return close + 1;
    }

    private String withOperator(String name, String rest, Location at, int depth) {
        boolean orEmpty = rest.charAt(0) == ':';
        int length = orEmpty ? 2 : 1;
        if (rest.length() < length) {
            malformed(at);
            return "";
        }
        String word = rest.substring(length);
        boolean present = variables.isSet(name)
                && (!orEmpty
                        || variables.isDeclared(name)
                        || !variables.value(name).isEmpty());
        char operator = rest.charAt(length - 1);
        checkSupported(operator, word, at);
        return switch (operator) {
            case '-' -> present && !unknown(name) ? variables.value(name) : expand(word, at, depth + 1);
            case '+' -> present ? expand(word, at, depth + 1) : "";
            case '?' -> present ? variables.value(name) : required(name, at);
            default -> {
                malformed(at);
                yield "";
            }
        };
    }

    private boolean unknown(String name) {
        return variables.isDeclared(name) && variables.value(name).isEmpty();
    }

    private String plain(String name, Location at) {
        if (!variables.isSet(name) && reported.add(name)) {
            report(
                    ReadingFinding.VARIABLE_UNSET,
                    at,
                    "The variable %s is not set and has no default; Compose uses empty text.".formatted(name),
                    "Set it in .env, declare it under env in .image-builder.yml, or write ${%s:-default}."
                            .formatted(name));
        }
        return variables.value(name);
    }

    private String required(String name, Location at) {
        report(
                ReadingFinding.VARIABLE_REQUIRED,
                at,
                "The variable %s is required here and nothing sets it.".formatted(name),
                "Set it in .env, or declare it under env in .image-builder.yml.");
        return "";
    }

    private void checkSupported(char operator, String word, Location at) {
        if (edition == ComposeEdition.V2) {
            return;
        }
        String what = null;
        if (operator == '+') {
            what = "does not know the + of a variable";
        } else if (word.contains("}")) {
            what = "ends a variable at the first closing brace, so that nothing can be nested in a default";
        } else if (word.contains("$")) {
            what = "does not expand variables in a default";
        }
        if (what != null) {
            report(
                    ReadingFinding.UNSUPPORTED_INTERPOLATION,
                    at,
                    "%s, which the base brings, %s.".formatted(edition.title(), what),
                    "Set the variable in .env instead, or choose the base %s.".formatted(Base.UBUNTU_24_04.word()));
        }
    }

    private void loneDollar(Location at) {
        if (edition == ComposeEdition.V1_29) {
            report(
                    ReadingFinding.BAD_INTERPOLATION,
                    at,
                    "A dollar sign here begins no variable, which %s refuses.".formatted(edition.title()),
                    "Write $$ for a dollar sign.");
        }
    }

    private void malformed(Location at) {
        report(
                ReadingFinding.BAD_INTERPOLATION,
                at,
                "A variable here is not written as ${NAME}, ${NAME:-default} or ${NAME:?error}.",
                "Mend it, or write $$ for a dollar sign.");
    }

    private void report(ReadingFinding finding, Location at, String what, String remedy) {
        problems.accept(finding.at(at, what, remedy));
    }

    private static int nameEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isNamePart(text.charAt(i), i == from)) {
            i++;
        }
        return i;
    }

    private static boolean isNamePart(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (!first && c >= '0' && c <= '9');
    }

    private static int closingBrace(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '{' && text.charAt(i - 1) == '$') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
