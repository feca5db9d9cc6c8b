package io.jenkins.plugins.workshopfoundry.publish.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One release for one tag, whatever happens on the way. */
class GitHubReleasesTest {

    private final StandInGitHub github = new StandInGitHub();

    @AfterEach
    void stop() {
        github.close();
    }

    @Test
    void createsAReleaseWithItsFiles() {
        URI seen = publish("the notes", Map.of("manifest.json", "{}", "manifest-us-east-1.json", "{1}"));

        assertThat(seen.toString()).endsWith("/acme/hello/releases/v1.2.0");
        assertThat(github.release("v1.2.0"))
                .containsEntry("name", "hello-1.2.0")
                .containsEntry("body", "the notes");
        assertThat(github.files())
                .containsExactlyInAnyOrder(
                        Map.of("name", "manifest.json", "content", "{}"),
                        Map.of("name", "manifest-us-east-1.json", "content", "{1}"));
    }

    @Test
    void publishedAgainTheSameReleaseHasTheNewNotesAndEachFileOnce() {
        publish("first", Map.of("manifest.json", "1"));
        publish("second", Map.of("manifest.json", "2"));

        assertThat(github.count()).isEqualTo(1);
        assertThat(github.release("v1.2.0")).containsEntry("body", "second");
        assertThat(github.files()).containsExactly(Map.of("name", "manifest.json", "content", "2"));
    }

    @Test
    void triesAgainOnABadDay() {
        github.troubles(3);
        publish("notes", Map.of("manifest.json", "1"));
        assertThat(github.count()).isEqualTo(1);
    }

    @Test
    void aCreationWhoseAnswerWasLostIsFoundAgain() {
        github.loseNextCreation();
        publish("notes", Map.of("manifest.json", "1"));
        assertThat(github.count()).isEqualTo(1);
        assertThat(github.files()).hasSize(1);
    }

    @Test
    void givesUpWithASentenceWhenThereIsNoEnd() {
        github.troubles(100);
        assertThatThrownBy(() -> publish("notes", Map.of()))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("publish again");
        assertThat(github.calls()).hasSize(4);
    }

    @Test
    void aRefusalSaysWhatToDoAndNeverTheToken() {
        Throwable wrongToken = catchThrowable(
                () -> releases("not-the-token", "acme/hello").publish("v1.2.0", "t", "n", new TreeMap<>()));
        assertThat(wrongToken)
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("make a new one")
                .hasMessageNotContaining("not-the-token");
        assertThatThrownBy(
                        () -> releases(StandInGitHub.TOKEN, "acme/other").publish("v1.2.0", "t", "n", new TreeMap<>()))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("Check the repository's name")
                .hasMessageNotContaining(StandInGitHub.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "acme/", "/hello", "acme/hello/x", "acme/he llo"})
    void refusesWhatIsNoRepository(String repository) {
        assertThatThrownBy(() -> releases(StandInGitHub.TOKEN, repository)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesToShowTheTokenToTheNetworkOrToHaveNone() {
        HttpClient client = HttpClient.newHttpClient();
        assertThatThrownBy(() -> new GitHubApi(client, d -> {}, URI.create("http://github.example.org"), "token"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("https");
        assertThatThrownBy(() -> new GitHubApi(client, d -> {}, GitHubApi.GITHUB, ""))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("GITHUB_TOKEN");
    }

    @Test
    void sendsFilesOnlyToGitHubItself() {
        GitHubApi api = new GitHubApi(HttpClient.newHttpClient(), d -> {}, GitHubApi.GITHUB, StandInGitHub.TOKEN);
        assertThatThrownBy(() -> api.upload(URI.create("https://evil.example.org/assets?name=x"), "content"))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("evil.example.org");
    }

    private URI publish(String notes, Map<String, String> files) {
        return releases(StandInGitHub.TOKEN, "acme/hello")
                .publish("v1.2.0", "hello-1.2.0", notes, new TreeMap<>(files));
    }

    private GitHubReleases releases(String token, String repository) {
        return new GitHubReleases(
                new GitHubApi(HttpClient.newHttpClient(), pause -> {}, github.address(), token), repository);
    }
}
