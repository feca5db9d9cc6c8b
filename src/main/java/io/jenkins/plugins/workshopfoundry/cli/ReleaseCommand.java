package io.jenkins.plugins.workshopfoundry.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "release", description = "Free a seat for somebody else, or for the same name on another device.")
final class ReleaseCommand extends SessionCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The classroom's id.")
    String classroom = "";

    @Parameters(index = "1", paramLabel = "SEAT", description = "The seat's number.")
    int seat;

    @Override
    int work(Session session) {
        session.foundry().reception().release(classroom, seat);
        session.console()
                .result(List.of("Seat " + seat + " is free."), Map.of("classroom", classroom, "released", seat));
        return ExitCode.DONE;
    }
}
