package io.jenkins.plugins.workshopfoundry.validate.report;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.validate.RuleCatalogue;
import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For code-scanning services: SARIF 2.1.0 (OASIS, docs.oasis-open.org/sarif/sarif/v2.1.0). */
public final class SarifReport implements ReportFormat {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "WORKSHOP";

    private final List<RuleInfo> rules;
    private final String version;

    /**
     * @param catalogue the rules that are described in the report
     * @param version the version of this tool
     */
    public SarifReport(RuleCatalogue catalogue, String version) {
        this.rules = catalogue.all();
        this.version = version;
    }

    @Override
    public String write(ValidationReport report) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver()));
        run.put("columnKind", "unicodeCodePoints");
        run.put("originalUriBaseIds", Map.of(ROOT, Map.of("description", message("The workshop's directory."))));
        run.put("results", report.problems().stream().map(this::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return JsonText.of(log);
    }

    private Map<String, Object> driver() {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Workshop Foundry");
        driver.put("version", version);
        driver.put("informationUri", RuleCatalogue.HOME.toString());
        driver.put("rules", rules.stream().map(SarifReport::rule).toList());
        return driver;
    }

    private static Map<String, Object> rule(RuleInfo info) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", info.id());
        rule.put("shortDescription", message(info.title()));
        rule.put("helpUri", RuleCatalogue.help(info.id()).toString());
        rule.put("defaultConfiguration", Map.of("level", level(info.severity())));
        return rule;
    }

    private Map<String, Object> result(Problem problem) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", problem.id());
        for (int index = 0; index < rules.size(); index++) {
            if (rules.get(index).id().equals(problem.id())) {
                result.put("ruleIndex", index);
            }
        }
        result.put("level", level(problem.severity()));
        result.put("message", message(problem.what() + " " + problem.remedy()));
        result.put("locations", List.of(Map.of("physicalLocation", place(problem.location()))));
        return result;
    }

    private static Map<String, Object> place(Location location) {
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", uri(location.file()));
        artifact.put("uriBaseId", ROOT);
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", artifact);
        if (location.line() > 0) {
            place.put("region", region(location));
        }
        return place;
    }

    private static Map<String, Object> region(Location location) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", location.line());
        if (location.column() > 0) {
            region.put("startColumn", location.column());
        }
        return region;
    }

    /** A relative reference; a path whose first part has a colon would read as a scheme (RFC 3986, section 4.2). */
    private static String uri(String file) {
        try {
            String path = new URI(null, null, "/" + (file.isEmpty() ? "." : file), null)
                    .toASCIIString()
                    .substring(1);
            return path.replace(":", "%3A");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A path after a slash is always a URI", e);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static Map<String, Object> message(String text) {
        return Map.of("text", text);
    }
}
