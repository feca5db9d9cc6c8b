package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPlan;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "prune", description = "Remove a workshop's old images; those that a classroom uses stay.")
final class PruneCommand extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "The workshop's name.")
    String name = "";

    @Option(names = "--keep", required = true, paramLabel = "N", description = "How many of the newest stay.")
    int keep;

    @Option(names = "--dry-run", description = "Only show what would be removed.")
    boolean dryRun;

    @Override
    int work(Session session) {
        if (keep < 0) {
            throw new InvalidRequest("--keep " + keep + " is less than nothing.", "Give 0 or more.");
        }
        RetentionPlan plan = session.foundry().retention(name, keep);
        List<Map<String, Object>> verdicts =
                plan.verdicts().stream().map(PruneCommand::json).toList();
        if (dryRun) {
            Table table = new Table("IMAGE", "VERSION", "", "BECAUSE");
            plan.verdicts()
                    .forEach(verdict -> table.row(
                            verdict.image().id(),
                            verdict.image().version(),
                            verdict.goes() ? "goes" : "stays",
                            verdict.reason()));
            session.console().result(table.lines(), Map.of("dryRun", true, "images", verdicts));
            return ExitCode.DONE;
        }
        return ResultView.show(session.console(), removeAll(session, plan.going()));
    }

    private static TeardownResult removeAll(Session session, List<ImageRecord> images) {
        List<String> removed = new ArrayList<>();
        List<String> residue = new ArrayList<>();
        for (ImageRecord image : images) {
            TeardownResult result = session.foundry().teardown(image.id(), session.log());
            removed.addAll(result.removed());
            residue.addAll(result.residue());
        }
        return new TeardownResult(removed, residue);
    }

    private static Map<String, Object> json(RetentionPlan.Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("image", verdict.image().id());
        json.put("version", verdict.image().version());
        json.put("goes", verdict.goes());
        json.put("reason", verdict.reason());
        return json;
    }
}
