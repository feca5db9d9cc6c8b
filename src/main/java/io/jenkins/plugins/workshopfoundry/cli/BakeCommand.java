package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bake",
        description =
                "Make an image of a workshop and prove that it boots; nothing changed since: the same image again.")
final class BakeCommand extends SessionCommand {

    @Parameters(paramLabel = "DIR", description = "The workshop's directory.")
    Path directory = Path.of("");

    @Mixin
    Place place = new Place();

    @Option(names = "--version", paramLabel = "V", description = "The image's version (default: the workshop's own).")
    @Nullable
    String version;

    @Option(
            names = "--base-image",
            paramLabel = "ID",
            description = "The cloud's image to begin with, of the distribution that the workshop names"
                    + " (default: the newest of its publisher).")
    @Nullable
    String baseImage;

    @Option(names = "--fresh", description = "Bake again even if nothing changed.")
    boolean fresh;

    @Override
    int work(Session session) {
        Provider provider = place.provider(session);
        BakeRequest request = new BakeRequest(provider, place.region(session, provider), version, fresh, baseImage);
        BakedImage image = session.foundry().bake(directory, request, session.log());
        return ResultView.show(session.console(), image);
    }
}
