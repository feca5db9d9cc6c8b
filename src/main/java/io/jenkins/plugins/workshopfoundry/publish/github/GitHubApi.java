package io.jenkins.plugins.workshopfoundry.publish.github;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;

/** Speaks to GitHub's REST API. The token goes into one header, and nowhere else. */
public final class GitHubApi {

    /** Where GitHub itself answers; GitHub Enterprise has its own address. */
    public static final URI GITHUB = URI.create("https://api.github.com");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Worth another try: too many requests, and the server's own troubles. */
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpClient client;
    private final Sleeper sleeper;
    private final URI address;
    private final String token;

    /**
     * A way to GitHub.
     *
     * @param address of the API, for instance {@link #GITHUB}
     * @param token a token that may write the repository's contents
     * @throws InvalidRequest if the address would show the token to the network, or the token is none
     */
    public GitHubApi(HttpClient client, Sleeper sleeper, URI address, String token) {
        boolean safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOCAL.contains(String.valueOf(address.getHost())));
        if (!safe) {
            throw new InvalidRequest(
                    "GitHub's address " + address + " is not https.", "Give one that begins with https://.");
        }
        if (!token.matches("[\\x21-\\x7e]{1,1000}")) {
            throw new InvalidRequest(
                    "There is no usable token for GitHub.",
                    "Put one that may write the repository's contents into the variable GITHUB_TOKEN.");
        }
        this.client = client;
        this.sleeper = sleeper;
        this.address = address;
        this.token = token;
    }

    /** What GitHub said. */
    record Answer(String what, int status, String body) {

        /** The status, if it is one of these. */
        int is(int... expected) {
            if (IntStream.of(expected).noneMatch(one -> one == status)) {
                throw refused();
            }
            return status;
        }

        CloudRefused refused() {
            String remedy = switch (status) {
                case 401 -> "The token is not valid: make a new one.";
                case 403, 404 -> "Check the repository's name, and that the token may write its contents.";
                default -> "Look at the repository's releases and tags.";
            };
            return new CloudRefused("GitHub refused to %s (status %d).".formatted(what, status), remedy);
        }
    }

    URI at(String path) {
        return URI.create(address.toString().replaceFirst("/$", "") + path);
    }

    Answer get(URI uri) {
        return patiently("read " + uri.getPath(), request(uri).GET().build());
    }

    Answer send(String method, URI uri, String json) {
        HttpRequest request = request(uri)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
        return patiently(method + " " + uri.getPath(), request);
    }

    /** The address comes from GitHub's own answer; the token goes to the host that was asked, or its uploads. */
    Answer upload(URI uri, String content) {
        String host = String.valueOf(uri.getHost());
        String asked = String.valueOf(address.getHost());
        boolean known = host.equals(asked) || host.equals(asked.replaceFirst("^api\\.", "uploads."));
        if (!known || !String.valueOf(uri.getScheme()).equals(address.getScheme())) {
            throw new CloudRefused(
                    "GitHub names the place " + host + " for uploads, which does not belong to " + asked + ".",
                    "Check the address of the API.");
        }
        HttpRequest request = request(uri)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(content))
                .build();
        return patiently("upload to " + uri.getPath(), request);
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Accept", "application/vnd.github+json")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("Authorization", "Bearer " + token);
    }

    private Answer patiently(String what, HttpRequest request) {
        Duration pause = PAUSE;
        for (int tried = 1; ; tried++) {
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (!LATER.contains(response.statusCode())) {
                    return new Answer(what, response.statusCode(), response.body());
                }
                giveUp(tried, what, "it answers with status " + response.statusCode());
            } catch (IOException e) {
                giveUp(tried, what, "there was no answer");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RunStopped(
                        RunStopped.Reason.INTERRUPTED, "Interrupted while speaking to GitHub.", "Publish again.");
            }
            sleeper.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private void giveUp(int tried, String what, String why) {
        if (tried == TRIES) {
            throw new CloudUnavailable(
                    "GitHub at %s could not %s: %s.".formatted(address.getHost(), what, why),
                    "The images are published; publish again to finish what is on GitHub.");
        }
    }
}
