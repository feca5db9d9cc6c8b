package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.classroom.Renewed;
import io.jenkins.plugins.workshopfoundry.classroom.Upkeep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reset",
        description = {
            "Set one seat back to what the image has; its number, secret and path stay.",
            "If the seat's machine is gone, the machine is made again, and all seats on it are as new."
        })
final class ResetCommand extends SessionCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The classroom's id.")
    String classroom = "";

    @Parameters(index = "1", paramLabel = "SEAT", description = "The seat's number.")
    int seat;

    @Option(
            names = "--machine",
            description = "Make the seat's machine again even if its cloud says that it runs, such as one that does not"
                    + " answer. All work in all seats on it is gone then.")
    boolean machine;

    @Override
    int work(Session session) {
        Upkeep upkeep = session.foundry().upkeep();
        Renewed renewed = machine
                ? upkeep.resetMachine(classroom, seat, session.log())
                : upkeep.reset(classroom, seat, session.log());
        session.console().result(List.of(sentence(renewed)), json(renewed));
        return ExitCode.DONE;
    }

    private String sentence(Renewed renewed) {
        return renewed.machine() == null
                ? "Seat " + seat + " is as new."
                : "Machine " + renewed.machine() + " was made again: its seats " + renewed.seats() + " are as new. "
                        + "'workshop show " + classroom + "' has their addresses.";
    }

    private Map<String, Object> json(Renewed renewed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("classroom", classroom);
        json.put("reset", seat);
        json.put("seats", renewed.seats());
        if (renewed.machine() != null) {
            json.put("machine", renewed.machine());
        }
        return json;
    }
}
