package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Tell the whole story on this host: bake, open three seats, join, fetch, reset, and remove it all.")
final class DemoCommand extends SessionCommand {

    @Option(
            names = "--workshop",
            paramLabel = "DIR",
            description = "The workshop (default: test-workshops/good/hello-compose).")
    @Nullable
    Path workshop;

    @Option(names = "--seats", paramLabel = "N", description = "How many seats (default: 3).")
    int seats = 3;

    @Override
    int work(Session session) {
        return new Story(session, directory(session), seats).tell();
    }

    private Path directory(Session session) {
        if (workshop != null) {
            return workshop;
        }
        Path installation = session.around().installation();
        if (installation == null) {
            throw new InvalidRequest(
                    "The sample workshop is not beside this program.", "Name a workshop with --workshop DIR.");
        }
        return installation.resolve("test-workshops").resolve("good").resolve("hello-compose");
    }
}
