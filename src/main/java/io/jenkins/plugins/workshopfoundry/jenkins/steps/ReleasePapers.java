package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.Run;
import io.jenkins.plugins.workshopfoundry.assembly.Shelf;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.RunCredentials;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Store;
import io.jenkins.plugins.workshopfoundry.jenkins.workspace.WorkspaceHistory;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.publish.History;
import io.jenkins.plugins.workshopfoundry.publish.Manifest;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.publish.ReleaseNotes;
import io.jenkins.plugins.workshopfoundry.publish.github.GitHubApi;
import io.jenkins.plugins.workshopfoundry.publish.github.GitHubReleases;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/** What is told of a release: manifests and notes in the workspace, and a release on GitHub. */
final class ReleasePapers implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As the command line has it. */
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final @Nullable String source;
    private final @Nullable String manifests;
    private final @Nullable String notes;
    private final @Nullable String github;
    private final @Nullable String githubCredentialsId;

    ReleasePapers(PublishAmiStep step) {
        this.source = step.getSource();
        this.manifests = step.getManifests();
        this.notes = step.getNotes();
        this.github = step.getGithub();
        this.githubCredentialsId = step.getGithubCredentialsId();
    }

    /**
     * Stops, before anything begins, what could not be told at the end.
     *
     * @throws InvalidRequest if there is no workspace to write to, or no token for GitHub
     */
    void require(StepContext context) throws IOException, InterruptedException {
        if ((source != null || manifests != null || notes != null) && context.get(FilePath.class) == null) {
            throw new InvalidRequest(
                    "'source', 'manifests' and 'notes' are in a workspace, and there is none here.",
                    "Put the step into 'node { … }' or an agent's stage, or leave them out.");
        }
        releases(context);
    }

    /** What is checked out in the repository that was named; empty where nobody knows. */
    Optional<String> head(@Nullable FilePath workspace) {
        return history(workspace).flatMap(WorkspaceHistory::head);
    }

    /**
     * Tells of a release. The same again writes the same files and changes the same release on GitHub.
     *
     * @throws InvalidRequest if a file cannot be written: the release is published nevertheless
     */
    void tell(StepContext context, Shelf shelf, Release release, RunLog log) throws IOException, InterruptedException {
        FilePath workspace = context.get(FilePath.class);
        ReleaseNotes told = shelf.notes(
                release, history(workspace).<History>map(known -> known).orElse(History.UNKNOWN));
        Manifest manifest = shelf.manifest(release);
        try {
            write(workspace, manifest, told.markdown());
        } catch (IOException e) {
            throw new InvalidRequest(
                    "The release is published, but its papers cannot be written: " + e.getMessage() + ".",
                    "See that the agent is connected, and publish again: nothing else is done twice.",
                    e);
        }
        Optional<GitHubReleases> releases = releases(context);
        if (releases.isPresent()) {
            log.note("on GitHub: " + announce(releases.get(), release, manifest, told));
        }
        log.note(told.cost());
    }

    private void write(@Nullable FilePath workspace, Manifest manifest, String markdown)
            throws IOException, InterruptedException {
        if (workspace == null) {
            if (manifests != null || notes != null) {
                throw new IOException("there is no workspace any more");
            }
            return;
        }
        if (manifests != null) {
            FilePath directory = workspace.child(manifests);
            for (var file : manifest.files().entrySet()) {
                directory.child(file.getKey()).write(file.getValue(), "UTF-8");
            }
        }
        if (notes != null) {
            workspace.child(notes).write(markdown, "UTF-8");
        }
    }

    private static URI announce(GitHubReleases releases, Release release, Manifest manifest, ReleaseNotes told) {
        if (release.kind() == ReleaseKind.DEV) {
            throw new InvalidRequest(
                    "A development build has no release on GitHub.", "Give a 'version', or publish from a tag.");
        }
        return releases.publish("v" + release.version(), release.title(), told.markdown(), manifest.files());
    }

    private Optional<WorkspaceHistory> history(@Nullable FilePath workspace) {
        return source == null || workspace == null
                ? Optional.empty()
                : Optional.of(new WorkspaceHistory(workspace.child(source)));
    }

    private Optional<GitHubReleases> releases(StepContext context) throws IOException, InterruptedException {
        String repository = github;
        if (repository == null) {
            return Optional.empty();
        }
        if (githubCredentialsId == null) {
            throw new InvalidRequest(
                    "There is no token for the repository " + repository + " on GitHub.",
                    "Give 'githubCredentialsId', a secret text or a user name with the token as its password.");
        }
        String token =
                new RunCredentials(Store.ofBuild(context.get(Run.class))).token(githubCredentialsId, "GitHub takes");
        URI address =
                URI.create(context.get(EnvVars.class).getOrDefault("GITHUB_API_URL", GitHubApi.GITHUB.toString()));
        HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        return Optional.of(new GitHubReleases(new GitHubApi(client, new ThreadSleeper(), address, token), repository));
    }
}
