package io.jenkins.plugins.workshopfoundry.validate.report;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;
import java.util.Locale;

/**
 * For people: three lines a problem (place, severity and id; what; remedy) and a line that sums up. The places are in the
 * form that terminals and editors make clickable.
 */
public final class TextReport implements ReportFormat {

    private static final String ESCAPE = "\u001B[";
    private static final String RESET = ESCAPE + "0m";

    private final boolean colour;

    /** @param colour whether to use ANSI colours (ECMA-48, SGR) */
    public TextReport(boolean colour) {
        this.colour = colour;
    }

    @Override
    public String write(ValidationReport report) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : report.problems()) {
            String word = problem.severity().name().toLowerCase(Locale.ROOT);
            text.append(Printable.of(problem.location().toString()))
                    .append(": ")
                    .append(painted(problem.severity(), word + " " + problem.id()))
                    .append('\n')
                    .append("    ")
                    .append(Printable.of(problem.what()))
                    .append('\n')
                    .append("    ")
                    .append(Printable.of(problem.remedy()))
                    .append('\n');
        }
        return text.append(summary(report)).append('\n').toString();
    }

    private String painted(Severity severity, String text) {
        if (!colour) {
            return text;
        }
        return switch (severity) {
            case ERROR -> ESCAPE + "1;31m" + text + RESET;
            case WARNING -> ESCAPE + "33m" + text + RESET;
            case INFO -> ESCAPE + "36m" + text + RESET;
        };
    }

    private static String summary(ValidationReport report) {
        if (report.problems().isEmpty()) {
            return "No problems found.";
        }
        return "%s, %s, %s."
                .formatted(
                        counted(report.count(Severity.ERROR), "error"),
                        counted(report.count(Severity.WARNING), "warning"),
                        counted(report.count(Severity.INFO), "remark"));
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
