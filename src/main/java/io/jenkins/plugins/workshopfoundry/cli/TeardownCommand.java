package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlan;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "teardown",
        description =
                "Remove a classroom, an image with its releases, or a release, or what is over or belongs to nothing,"
                        + " and prove that it is gone.")
final class TeardownCommand extends SessionCommand {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The id of a classroom, an image or a release.")
    @Nullable
    String id;

    @Option(names = "--expired", description = "Every classroom whose time is over, and abandoned runs.")
    boolean expired;

    @Option(names = "--orphans", description = "What carries our labels and belongs to nothing that lives.")
    boolean orphans;

    @Option(names = "--dry-run", description = "Only show what would be removed.")
    boolean dryRun;

    @Override
    int work(Session session) {
        boolean sweep = expired || orphans;
        if (sweep == (id != null)) {
            throw new InvalidRequest(
                    "Teardown needs either an id or --expired or --orphans.",
                    "'workshop list' shows the ids there are.");
        }
        return id != null ? one(session, id) : sweep(session);
    }

    private int one(Session session, String known) {
        if (dryRun) {
            return plan(session, session.foundry().teardownPlan(known).lines());
        }
        return ResultView.show(session.console(), session.foundry().teardown(known, session.log()));
    }

    private int sweep(Session session) {
        SweepSettings usual = SweepSettings.DEFAULT;
        SweepPlan plan = session.foundry()
                .sweepPlan(new SweepSettings(expired, orphans, usual.grace(), usual.abandoned(), usual.cap()));
        if (dryRun) {
            return plan(session, plan.lines());
        }
        plan.lines().forEach(line -> session.log().note(line));
        return ResultView.show(session.console(), session.foundry().sweep(plan, session.log()));
    }

    private static int plan(Session session, List<String> lines) {
        List<String> shown = lines.isEmpty() ? List.of("Nothing to remove.") : lines;
        session.console().result(shown, Map.of("dryRun", true, "wouldRemove", lines));
        return ExitCode.DONE;
    }
}
