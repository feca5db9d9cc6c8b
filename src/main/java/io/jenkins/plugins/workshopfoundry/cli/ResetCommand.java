package io.jenkins.plugins.workshopfoundry.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "reset", description = "Set one seat back to what the image has; its number, secret and address stay.")
final class ResetCommand extends SessionCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The classroom's id.")
    String classroom = "";

    @Parameters(index = "1", paramLabel = "SEAT", description = "The seat's number.")
    int seat;

    @Override
    int work(Session session) {
        session.foundry().upkeep().reset(classroom, seat, session.log());
        session.console()
                .result(List.of("Seat " + seat + " is as new."), Map.of("classroom", classroom, "reset", seat));
        return ExitCode.DONE;
    }
}
