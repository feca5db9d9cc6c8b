package io.jenkins.plugins.workshopfoundry.jenkins.workspace;

import hudson.remoting.VirtualChannel;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.validate.RuleCatalogue;
import io.jenkins.plugins.workshopfoundry.validate.ValidationOptions;
import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import io.jenkins.plugins.workshopfoundry.validate.report.JsonReport;
import io.jenkins.plugins.workshopfoundry.validate.report.SarifReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jenkins.MasterToSlaveFileCallable;

/**
 * Runs on the agent, in the build's current directory: looks at a workshop and writes the reports beside it. Answers with
 * one map for each problem, for a record would have to be known on both sides of the channel.
 */
public final class ValidateWorkshop extends MasterToSlaveFileCallable<List<Map<String, Object>>> {

    private static final long serialVersionUID = 1L;

    private final String workshop;
    private final String sarif;
    private final String json;
    private final String version;

    /**
     * @param workshop the workshop's directory, relative to the current one
     * @param sarif where to write the SARIF report; the empty text: nowhere
     * @param json where to write the JSON report; the empty text: nowhere
     * @param version the version of this tool, for the SARIF report
     */
    public ValidateWorkshop(String workshop, String sarif, String json, String version) {
        this.workshop = workshop;
        this.sarif = sarif;
        this.json = json;
        this.version = version;
    }

    @Override
    public List<Map<String, Object>> invoke(File current, VirtualChannel channel) throws IOException {
        Path directory = current.toPath().resolve(workshop).normalize();
        ValidationReport report = new Validator(new WorkshopReader(), ValidationOptions.DEFAULT).validate(directory);
        write(current, json, new JsonReport().write(report));
        write(current, sarif, new SarifReport(RuleCatalogue.standard(), version).write(report));
        List<Map<String, Object>> problems = new ArrayList<>();
        report.problems().forEach(problem -> problems.add(plain(problem)));
        return problems;
    }

    private static void write(File current, String name, String text) throws IOException {
        if (!name.isEmpty()) {
            Path file = current.toPath().resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        }
    }

    private static Map<String, Object> plain(Problem problem) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", problem.id());
        plain.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        plain.put("file", problem.location().file());
        plain.put("line", problem.location().line());
        plain.put("column", problem.location().column());
        plain.put("place", problem.location().toString());
        plain.put("what", problem.what());
        plain.put("remedy", problem.remedy());
        plain.put("help", RuleCatalogue.help(problem.id()).toString());
        return plain;
    }
}
