package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.Shelf;
import io.jenkins.plugins.workshopfoundry.publish.PruneResult;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPlan;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPolicy;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "prune",
        description = {
            "Remove a workshop's old development builds, each with its releases in every region.",
            "What is pinned, in use by a classroom or being published stays; versions stay unless a policy says otherwise."
        })
final class PruneCommand extends SessionCommand {

    @Parameters(paramLabel = "NAME", description = "The workshop's name.")
    String name = "";

    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "How many of the newest development builds stay (default: ${DEFAULT-VALUE}).")
    int keep = RetentionPolicy.DEFAULT.keep();

    @Option(
            names = "--policy",
            paramLabel = "P",
            description = "What is done to versions by age: deprecate=90d,disable=180d,delete=365d, or a part of it.")
    @Nullable
    String policy;

    @Option(
            names = "--keep-versions",
            paramLabel = "N",
            description = "How many of the newest versions no policy touches (default: ${DEFAULT-VALUE}).")
    int keepVersions = RetentionPolicy.DEFAULT.keepVersions();

    @Option(
            names = "--launched-within",
            paramLabel = "30d",
            description = "What a machine was started from in so long a time stays.")
    @Nullable
    String launchedWithin;

    @Option(names = "--dry-run", description = "Only show what would become of each, and why.")
    boolean dryRun;

    @Override
    int work(Session session) {
        RetentionPolicy wanted = new RetentionPolicy(
                keep,
                policy == null ? Map.of() : RetentionPolicy.parse(policy),
                keepVersions,
                launchedWithin == null ? null : Durations.parse(launchedWithin));
        Shelf shelf = session.foundry().shelf();
        RetentionPlan plan = shelf.retention(name, wanted);
        return dryRun ? show(session, plan) : show(session, shelf.prune(plan, session.log()));
    }

    private static int show(Session session, RetentionPlan plan) {
        Table table = new Table("ID", "WHAT", "", "BECAUSE");
        plan.verdicts()
                .forEach(verdict -> table.row(
                        verdict.unit().id(),
                        verdict.unit().title(),
                        verdict.action().word(),
                        verdict.reason()));
        List<Map<String, Object>> verdicts =
                plan.verdicts().stream().map(PruneCommand::json).toList();
        session.console().result(table.lines(), Map.of("dryRun", true, "images", verdicts));
        return ExitCode.DONE;
    }

    private static int show(Session session, PruneResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("deprecated", result.deprecated());
        json.put("disabled", result.disabled());
        json.put("removed", result.removed());
        json.put("residue", result.residue());
        String did = "%d removed, %d disabled, %d deprecated"
                .formatted(
                        result.removed().size(),
                        result.disabled().size(),
                        result.deprecated().size());
        boolean all = result.residue().isEmpty();
        session.console()
                .result(List.of(all ? did + "." : did + "; LEFT: " + String.join(", ", result.residue())), json);
        return all ? ExitCode.DONE : ExitCode.CLOUD;
    }

    private static Map<String, Object> json(RetentionPlan.Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("image", verdict.unit().id());
        json.put("title", verdict.unit().title());
        json.put("kind", verdict.unit().kind().word());
        json.put("action", verdict.action().word());
        json.put("reason", verdict.reason());
        json.put("members", verdict.unit().members());
        return json;
    }
}
