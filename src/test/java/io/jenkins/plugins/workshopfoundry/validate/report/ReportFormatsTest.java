package io.jenkins.plugins.workshopfoundry.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.validate.RuleCatalogue;
import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFormatsTest {

    private static final ValidationReport REPORT = new ValidationReport(
            Path.of("here"),
            List.of(
                    new Problem("WF301", Severity.ERROR, Location.of("start.sh"), "Not so.", "Do this."),
                    new Problem(
                            "WF405",
                            Severity.WARNING,
                            Location.of("a b/ü:x.env", 3, 7),
                            "\"Odd\"\u001B[2J.",
                            "Do that."),
                    new Problem("WF311", Severity.INFO, Location.of("", 0, 0), "Well.", "Never mind.")));

    private static final ValidationReport NOTHING = new ValidationReport(Path.of("here"), List.of());

    @Test
    void textSaysPlaceWhatAndRemedyAndSumsUp() {
        assertThat(new TextReport(false).write(REPORT)).isEqualTo("""
                        .: info WF311
                            Well.
                            Never mind.
                        a b/ü:x.env:3:7: warning WF405
                            "Odd"?[2J.
                            Do that.
                        start.sh: error WF301
                            Not so.
                            Do this.
                        1 error, 1 warning, 1 remark.
                        """);
        assertThat(new TextReport(false).write(NOTHING)).isEqualTo("No problems found.\n");
    }

    @Test
    void textIsColouredOnlyIfAsked() {
        assertThat(new TextReport(true).write(REPORT)).contains("\u001B[1;31merror WF301\u001B[0m");
        assertThat(new TextReport(false).write(REPORT)).doesNotContain("\u001B");
    }

    @Test
    void jsonHasTheDocumentedFields() throws IOException {
        JsonNode json = new ObjectMapper().readTree(new JsonReport().write(REPORT));
        assertThat(json.path("formatVersion").asInt()).isEqualTo(1);
        assertThat(json.path("directory").asText()).isEqualTo("here");
        assertThat(json.path("valid").asBoolean(true)).isFalse();
        assertThat(json.path("errors").asInt()).isEqualTo(1);
        assertThat(json.path("warnings").asInt()).isEqualTo(1);
        assertThat(json.path("infos").asInt()).isEqualTo(1);
        JsonNode problem = json.path("problems").get(1);
        assertThat(problem.path("id").asText()).isEqualTo("WF405");
        assertThat(problem.path("severity").asText()).isEqualTo("warning");
        assertThat(problem.path("file").asText()).isEqualTo("a b/ü:x.env");
        assertThat(problem.path("line").asInt()).isEqualTo(3);
        assertThat(problem.path("column").asInt()).isEqualTo(7);
        assertThat(problem.path("what").asText()).isEqualTo("\"Odd\"\u001B[2J.");
        assertThat(problem.path("remedy").asText()).isEqualTo("Do that.");
        assertThat(problem.path("help").asText()).endsWith("#wf405");
    }

    @Test
    void jsonIsTextWithoutControls() {
        assertThat(new JsonReport().write(REPORT)).doesNotContain("\u001B").contains("\\u001b[2J");
    }

    @Test
    void sarifNamesRulesAndPlaces() throws IOException {
        JsonNode run = sarif(REPORT).path("runs").get(0);
        JsonNode rules = run.path("tool").path("driver").path("rules");
        for (JsonNode result : run.path("results")) {
            JsonNode rule = rules.get(result.path("ruleIndex").asInt());
            assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
            assertThat(rule.path("helpUri").asText()).startsWith("https://");
        }
        JsonNode place = run.path("results").get(1).path("locations").get(0).path("physicalLocation");
        assertThat(place.path("artifactLocation").path("uri").asText()).isEqualTo("a%20b/%C3%BC%3Ax.env");
        assertThat(place.path("region").path("startLine").asInt()).isEqualTo(3);
        assertThat(place.path("region").path("startColumn").asInt()).isEqualTo(7);
        assertThat(run.path("results").findValuesAsText("level")).containsExactly("note", "warning", "error");
    }

    @Test
    void sarifLeavesOutRegionsThatAreUnknown() throws IOException {
        JsonNode results = sarif(REPORT).path("runs").get(0).path("results");
        assertThat(results.get(0).toString()).doesNotContain("region");
        assertThat(results.get(2).toString()).doesNotContain("region");
    }

    @Test
    void sarifOfNothingIsARunWithoutResults() throws IOException {
        JsonNode sarif = sarif(NOTHING);
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        assertThat(URI.create(sarif.path("$schema").asText())).hasScheme("https");
        assertThat(sarif.path("runs").get(0).path("results").isArray()).isTrue();
        assertThat(sarif.path("runs").get(0).path("results")).isEmpty();
    }

    @Test
    void theSameReportIsTheSameText() {
        SarifReport sarif = new SarifReport(RuleCatalogue.standard(), "1");
        assertThat(sarif.write(REPORT)).isEqualTo(sarif.write(REPORT));
    }

    private static JsonNode sarif(ValidationReport report) throws IOException {
        return new ObjectMapper().readTree(new SarifReport(RuleCatalogue.standard(), "1.0").write(report));
    }
}
