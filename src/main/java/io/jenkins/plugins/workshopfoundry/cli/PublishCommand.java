package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.Shelf;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.publish.Manifest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.publish.ReleaseNotes;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import io.jenkins.plugins.workshopfoundry.publish.github.GitHubReleases;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "publish",
        description = {
            "Copy an image to regions, open it to others, and read back that it is so.",
            "The same again works on the regions that failed, alone."
        })
final class PublishCommand extends SessionCommand {

    @Parameters(paramLabel = "IMAGE", description = "The image's id.")
    String image = "";

    @Option(names = "--regions", split = ",", required = true, paramLabel = "R", description = "Where to, all at once.")
    List<String> regions = List.of();

    @ArgGroup
    @Nullable
    AudienceOptions audience;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the title begins with (default: the workshop's).")
    @Nullable
    String name;

    @Option(
            names = "--version",
            paramLabel = "V",
            description = "Makes it NAME-V; without it, a tag or --public it is NAME-dev-YYYYMMDD-COMMIT.")
    @Nullable
    String version;

    @Option(
            names = "--deprecate",
            paramLabel = "365d",
            description = "Leave it out of lists so long after its first publication.")
    @Nullable
    String deprecate;

    @Mixin
    SourceOptions source = new SourceOptions();

    @Option(
            names = "--manifests",
            paramLabel = "DIR",
            description = "Write manifest.json and one for each region there.")
    @Nullable
    Path manifests;

    @Option(names = "--notes", paramLabel = "FILE", description = "Write release notes in Markdown there.")
    @Nullable
    Path notes;

    @Option(
            names = "--github",
            paramLabel = "OWNER/REPO",
            description = "Make or update the GitHub release of a version; the token comes from GITHUB_TOKEN.")
    @Nullable
    String github;

    @Override
    int work(Session session) {
        PublishRequest request = request(session);
        Optional<GitHubReleases> releases = Optional.ofNullable(github).map(session::github);
        Release release = session.foundry().publish(request, session.log());
        Shelf shelf = session.foundry().shelf();
        ReleaseNotes told = shelf.notes(release, source.history());
        write(shelf.manifest(release), told);
        releases.ifPresent(there -> announce(session, there, release, shelf.manifest(release), told));
        return ReleaseView.show(session.console(), release, told.cost());
    }

    private PublishRequest request(Session session) {
        Source from = source.source(session.around().env());
        return new PublishRequest(
                image,
                regions.stream().map(Region::new).toList(),
                name,
                version,
                audience == null ? null : audience.visibility(),
                deprecate == null ? null : Durations.parse(deprecate),
                from);
    }

    private void write(Manifest manifest, ReleaseNotes told) {
        try {
            if (manifests != null) {
                Files.createDirectories(manifests);
                for (var file : manifest.files().entrySet()) {
                    whole(manifests.resolve(file.getKey()), file.getValue());
                }
            }
            if (notes != null) {
                whole(notes, told.markdown());
            }
        } catch (IOException e) {
            throw new InvalidRequest(
                    "The release is published, but its papers cannot be written: " + e.getMessage() + ".",
                    "Give a place that can be written and publish again: nothing else is done twice.",
                    e);
        }
    }

    /** A process that dies here leaves the paper that was there before, never half of one. */
    private static void whole(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void announce(
            Session session, GitHubReleases releases, Release release, Manifest manifest, ReleaseNotes told) {
        if (release.kind() == ReleaseKind.DEV) {
            throw new InvalidRequest(
                    "A development build has no release on GitHub.", "Give a --version, or publish from a tag.");
        }
        session.log()
                .note("on GitHub: "
                        + releases.publish(
                                "v" + release.version(), release.title(), told.markdown(), manifest.files()));
    }
}
