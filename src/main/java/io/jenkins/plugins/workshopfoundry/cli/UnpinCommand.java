package io.jenkins.plugins.workshopfoundry.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "unpin", description = "Let an image or a release loose that was pinned.")
final class UnpinCommand extends SessionCommand {

    @Parameters(paramLabel = "ID", description = "The id of an image or a release.")
    String id = "";

    @Override
    int work(Session session) {
        session.foundry().shelf().pin(id, false);
        session.console().result(List.of(id + " is not pinned any more."), Map.of("id", id, "pinned", false));
        return ExitCode.DONE;
    }
}
