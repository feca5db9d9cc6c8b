package io.jenkins.plugins.workshopfoundry.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "cancel", description = "Cancel a run and remove what it made.")
final class CancelCommand extends SessionCommand {

    @Parameters(paramLabel = "RUN", description = "The run's id.")
    String run = "";

    @Override
    int work(Session session) {
        session.foundry().details(run);
        session.foundry().cancel(run, session.log());
        session.console()
                .result(
                        List.of("Run " + run + " is cancelled; nothing that it made is left."),
                        Map.of("run", run, "cancelled", true));
        return ExitCode.DONE;
    }
}
