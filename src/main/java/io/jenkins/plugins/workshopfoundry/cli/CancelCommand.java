package io.jenkins.plugins.workshopfoundry.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "cancel", description = "Cancel a run and remove what it made, or take back the order of a classroom.")
final class CancelCommand extends SessionCommand {

    @Parameters(paramLabel = "RUN|CLASSROOM", description = "The id of a run, or of a classroom ordered for later.")
    String run = "";

    @Override
    int work(Session session) {
        if (session.foundry().agenda().planned(run).isPresent()) {
            return takeBack(session);
        }
        session.foundry().details(run);
        session.foundry().cancel(run, session.log());
        session.console()
                .result(
                        List.of("Run " + run + " is cancelled; nothing that it made is left."),
                        Map.of("run", run, "cancelled", true));
        return ExitCode.DONE;
    }

    private int takeBack(Session session) {
        session.foundry().agenda().cancel(run);
        session.console()
                .result(List.of("Classroom " + run + " will not be opened."), Map.of("id", run, "cancelled", true));
        return ExitCode.DONE;
    }
}
