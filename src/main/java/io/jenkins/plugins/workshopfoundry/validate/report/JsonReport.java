package io.jenkins.plugins.workshopfoundry.validate.report;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.validate.RuleCatalogue;
import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * For programs. The form is stable (docs/problems.md describes it): fields may be added, none is renamed or given another
 * meaning without another {@code formatVersion}. Line and column are 0 where there is none.
 */
public final class JsonReport implements ReportFormat {

    /** The version of the form. */
    static final int FORMAT_VERSION = 1;

    @Override
    public String write(ValidationReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", FORMAT_VERSION);
        json.put("directory", report.directory().toString());
        json.put("valid", report.valid());
        json.put("errors", report.count(Severity.ERROR));
        json.put("warnings", report.count(Severity.WARNING));
        json.put("infos", report.count(Severity.INFO));
        json.put("problems", report.problems().stream().map(JsonReport::problem).toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", problem.id());
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("file", problem.location().file());
        json.put("line", problem.location().line());
        json.put("column", problem.location().column());
        json.put("what", problem.what());
        json.put("remedy", problem.remedy());
        json.put("help", RuleCatalogue.help(problem.id()).toString());
        return json;
    }
}
