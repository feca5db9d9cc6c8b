package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "resume", description = "Go on with a run from where it stopped, whatever stopped it.")
final class ResumeCommand extends SessionCommand {

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The run's id (default: the only one that is open).")
    @Nullable
    String run;

    @Override
    int work(Session session) {
        String id = run == null ? onlyOne(session.foundry().overview().runs()) : run;
        return ResultView.show(session.console(), session.foundry().resume(id, session.log()));
    }

    private static String onlyOne(List<RunRecord> open) {
        if (open.isEmpty()) {
            throw new InvalidRequest("There is no run to go on with.", "'workshop list' shows what there is.");
        }
        if (open.size() > 1) {
            String ids = open.stream().map(RunRecord::id).collect(Collectors.joining(", "));
            throw new InvalidRequest("There are " + open.size() + " open runs: " + ids + ".", "Name one of them.");
        }
        return open.get(0).id();
    }
}
