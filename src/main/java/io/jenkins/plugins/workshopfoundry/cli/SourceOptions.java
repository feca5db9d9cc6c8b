package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.publish.GitHistory;
import io.jenkins.plugins.workshopfoundry.publish.History;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the workshop came from: an option wins over what a pipeline on GitHub says, and that over the repository. */
final class SourceOptions {

    @Option(
            names = "--source",
            paramLabel = "DIR",
            description = "The workshop's git repository: its commits go into the notes.")
    @Nullable
    Path directory;

    @Option(
            names = "--repository",
            paramLabel = "OWNER/REPO",
            description = "Written on the images (default: GITHUB_REPOSITORY).")
    @Nullable
    String repository;

    @Option(
            names = "--ref",
            paramLabel = "REF",
            description =
                    "Branch or tag; refs/tags/v1.2.0 makes it version 1.2.0, for everybody (default: GITHUB_REF).")
    @Nullable
    String ref;

    @Option(
            names = "--sha",
            paramLabel = "SHA",
            description = "The commit (default: GITHUB_SHA, else what is checked out in --source).")
    @Nullable
    String sha;

    Source source(Map<String, String> env) {
        return new Source(
                choose(repository, env, "GITHUB_REPOSITORY").orElse(null),
                choose(ref, env, "GITHUB_REF").orElse(null),
                choose(sha, env, "GITHUB_SHA").or(this::head).orElse(null));
    }

    History history() {
        return directory == null ? History.UNKNOWN : new GitHistory(directory);
    }

    private Optional<String> head() {
        return Optional.ofNullable(directory).flatMap(where -> new GitHistory(where).head());
    }

    private static Optional<String> choose(@Nullable String option, Map<String, String> env, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(env.get(variable)).filter(value -> !value.isBlank()));
    }
}
