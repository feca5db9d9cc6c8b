package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "extend", description = "Let a class last longer.")
final class ExtendCommand extends SessionCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The classroom's id.")
    String classroom = "";

    @Parameters(index = "1", paramLabel = "TIME", description = "By how much, such as 30m or 1h.")
    String by = "";

    @Override
    int work(Session session) {
        Instant end = session.foundry().upkeep().extend(classroom, Durations.parse(by));
        session.console()
                .result(
                        List.of("Classroom " + classroom + " lasts until " + Times.words(end) + "."),
                        Map.of("classroom", classroom, "expires", end.toString()));
        return ExitCode.DONE;
    }
}
