package io.jenkins.plugins.workshopfoundry.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rekey",
        description = {
            "Seal the key to the ledger's secrets anew.",
            "Run it where a key still opens them: for a controller that is to take over, or with a fresh key for this one."
        })
final class RekeyCommand extends SessionCommand {

    @Option(names = "--for", paramLabel = "CONTROLLER", description = "Who will use the new key (default: this one).")
    @Nullable
    String controller;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "The new key's file; made, readable by this user alone, if it is not there.")
    @SuppressWarnings("NullAway.Init") // required: picocli sets it
    Path file;

    @Override
    int work(Session session) {
        String who = controller == null ? session.settings().configuration().controller() : controller;
        Path key = file.toAbsolutePath().normalize();
        session.opened().rekey(who, key);
        session.console()
                .result(
                        List.of(
                                "Controller " + who + " opens the ledger's secrets with " + key + " from now on.",
                                "Name it with --key, or put it where that controller looks for its key."),
                        Map.of("controller", who, "key", key.toString()));
        return ExitCode.DONE;
    }
}
