package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of the steps, rendered from the help that Jenkins shows. */
final class StepsPage {

    private static final String HEAD = """
            # Pipeline steps

            The same words as in Jenkins' own help (*Pipeline Syntax*), from which this page is made: `make steps-page`.
            Results are plain maps, lists, texts and numbers, for sandboxed scripted and declarative pipelines alike.
            """;

    private static final Pattern PRE = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);

    private StepsPage() {}

    static String render(List<StepClass> steps) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (StepClass step : steps) {
            page.append("\n## ").append(step.function()).append("\n\n");
            page.append(step.title()).append(".\n\n");
            page.append(markdown(step.file("help.html").orElse(""))).append("\n\n");
            page.append("| argument | type | default | meaning |\n|---|---|---|---|\n");
            for (StepClass.Argument argument : step.arguments()) {
                page.append(row(step, argument)).append('\n');
            }
        }
        return page.toString();
    }

    private static String row(StepClass step, StepClass.Argument argument) throws IOException {
        String meaning = markdown(step.file("help-" + argument.name() + ".html").orElse(""));
        return "| `" + argument.name() + "` | " + type(argument.type()) + " | " + usual(argument) + " | "
                + meaning.replace("\n", " ").replace("|", "\\|") + " |";
    }

    private static String type(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "int", "Integer", "long" -> "number";
            case "boolean" -> "yes or no";
            default -> type.getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private static String usual(StepClass.Argument argument) {
        if (argument.required()) {
            return "required";
        }
        return argument.usual().map(value -> "`" + value + "`").orElse("");
    }

    /** Help uses five elements only: what is left of others shows on the page, and is seen. */
    private static String markdown(String html) {
        String blocks = PRE.matcher(html)
                .replaceAll(match ->
                        Matcher.quoteReplacement("<p>@@" + match.group(1).strip() + "</p>"));
        return Pattern.compile("</p>|</?div>")
                .splitAsStream(blocks.replace("<p>", "").replace("<code>", "`").replace("</code>", "`"))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .map(block -> block.startsWith("@@") ? "    " + block.substring(2) : unwrapped(block))
                .collect(Collectors.joining("\n\n"));
    }

    private static String unwrapped(String block) {
        return block.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
