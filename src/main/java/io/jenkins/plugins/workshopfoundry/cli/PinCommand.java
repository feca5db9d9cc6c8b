package io.jenkins.plugins.workshopfoundry.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "pin", description = "Keep an image or a release, whatever a policy or a teardown wants.")
final class PinCommand extends SessionCommand {

    @Parameters(paramLabel = "ID", description = "The id of an image or a release.")
    String id = "";

    @Override
    int work(Session session) {
        session.foundry().shelf().pin(id, true);
        session.console().result(List.of(id + " is pinned."), Map.of("id", id, "pinned", true));
        return ExitCode.DONE;
    }
}
