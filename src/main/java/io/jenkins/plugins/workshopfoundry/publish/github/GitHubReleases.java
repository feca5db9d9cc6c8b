package io.jenkins.plugins.workshopfoundry.publish.github;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.run.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts releases on GitHub: one release for one tag, however often it is asked for, with the files of the last time (GitHub
 * REST API, version 2022-11-28: "Releases" and "Release assets").
 */
public final class GitHubReleases {

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9._-]{1,100}/[A-Za-z0-9._-]{1,100}");

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;

    private final GitHubApi api;
    private final String repository;

    /**
     * The releases of one repository.
     *
     * @param repository {@code owner/name}
     * @throws InvalidRequest if the repository has another form
     */
    public GitHubReleases(GitHubApi api, String repository) {
        if (!REPOSITORY.matcher(repository).matches()) {
            throw new InvalidRequest("'" + repository + "' is not a repository on GitHub.", "Write it as OWNER/REPO.");
        }
        this.api = api;
        this.repository = repository;
    }

    /** What is asked for; GitHub's names. */
    private record Draft(String tag_name, String name, String body) {}

    /** What is asked for when it is there already: the tag stays what it is. */
    private record Change(String name, String body) {}

    /** A release as GitHub tells it. */
    record Found(
            long id,
            String html_url,
            String upload_url,
            @Nullable List<Asset> assets) {}

    /** A file of a release as GitHub tells it. */
    record Asset(long id, String name) {}

    /**
     * Creates the release of a tag, or updates the one that is there, and attaches the files; a file of the same name is
     * replaced.
     *
     * @param tag the tag; GitHub makes it at the head of the default branch where it is not there
     * @return where people see it
     * @throws CloudRefused if GitHub says no: the token, the repository, the tag
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable if there was no answer
     */
    public URI publish(String tag, String title, String notes, SortedMap<String, String> files) {
        Found release = find(tag) ? change(tag, title, notes) : create(tag, title, notes);
        files.forEach((name, content) -> attach(release, name, content));
        return URI.create(release.html_url());
    }

    private boolean find(String tag) {
        return api.get(byTag(tag)).is(OK, NOT_FOUND) == OK;
    }

    private Found found(String tag) {
        GitHubApi.Answer answer = api.get(byTag(tag));
        answer.is(OK);
        return Json.read(answer.body(), Found.class);
    }

    private Found change(String tag, String title, String notes) {
        Found release = found(tag);
        api.send("PATCH", path("/releases/" + release.id()), Json.write(new Change(title, notes)))
                .is(OK);
        return release;
    }

    /** Somebody may have created it since: another process, or this one, whose answer was lost. */
    private Found create(String tag, String title, String notes) {
        GitHubApi.Answer answer = api.send("POST", path("/releases"), Json.write(new Draft(tag, title, notes)));
        if (answer.is(CREATED, UNPROCESSABLE) == CREATED) {
            return Json.read(answer.body(), Found.class);
        }
        if (!find(tag)) {
            throw answer.refused();
        }
        return change(tag, title, notes);
    }

    private void attach(Found release, String name, String content) {
        List<Asset> assets = release.assets();
        if (assets != null) {
            assets.stream().filter(asset -> asset.name().equals(name)).forEach(this::drop);
        }
        URI upload = URI.create(release.upload_url().replaceFirst("\\{.*$", "") + "?name=" + word(name));
        GitHubApi.Answer answer = api.upload(upload, content);
        if (answer.is(CREATED, UNPROCESSABLE) == UNPROCESSABLE) {
            again(release, name, content, upload);
        }
    }

    /** A half of it is there since an upload that died: it goes first. */
    private void again(Found release, String name, String content, URI upload) {
        GitHubApi.Answer there = api.get(path("/releases/" + release.id()));
        there.is(OK);
        List<Asset> assets = Json.read(there.body(), Found.class).assets();
        if (assets != null) {
            assets.stream().filter(asset -> asset.name().equals(name)).forEach(this::drop);
        }
        api.upload(upload, content).is(CREATED);
    }

    private void drop(Asset asset) {
        api.send("DELETE", path("/releases/assets/" + asset.id()), "").is(NO_CONTENT, NOT_FOUND);
    }

    private URI byTag(String tag) {
        return path("/releases/tags/" + word(tag));
    }

    private URI path(String rest) {
        return api.at("/repos/" + repository + rest);
    }

    private static String word(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
