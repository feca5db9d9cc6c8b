package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildSourceTest {

    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";
    private static final BuildSource SILENT = new BuildSource(null, null, null);

    private static Source in(Map<String, String> env) {
        return SILENT.in(env, Optional::empty);
    }

    @Test
    void nobodyKnowsWithoutACheckout() {
        assertThat(in(Map.of())).isEqualTo(Source.UNKNOWN);
        assertThat(in(Map.of("GIT_URL", " ", "GIT_COMMIT", ""))).isEqualTo(Source.UNKNOWN);
    }

    @Test
    void isWhatTheGitPluginCheckedOut() {
        assertThat(in(Map.of(
                        "GIT_URL", "https://github.com/acme/hello.git",
                        "GIT_BRANCH", "origin/main",
                        "GIT_COMMIT", SHA)))
                .isEqualTo(new Source("acme/hello", "refs/heads/main", SHA));
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/acme/hello.git, acme/hello",
        "https://github.com/acme/hello, acme/hello",
        "https://token@git.example.org/group/team/hello.git/, team/hello",
        "git@github.com:acme/hello.git, acme/hello",
        "ssh://git@github.com:22/acme/hello.git, acme/hello",
        "/srv/git/hello.git,",
        "https://example.org/hello,",
    })
    void readsARepositoryOutOfItsAddress(String address, String repository) {
        assertThat(in(Map.of("GIT_URL", address)).repository()).isEqualTo(repository);
    }

    @Test
    void aMultibranchProjectNamesTheTagOrTheBranch() {
        assertThat(in(Map.of("TAG_NAME", "v1.2.0", "BRANCH_NAME", "v1.2.0")).ref())
                .isEqualTo("refs/tags/v1.2.0");
        assertThat(in(Map.of("BRANCH_NAME", "feature/x", "GIT_BRANCH", "other")).ref())
                .isEqualTo("refs/heads/feature/x");
        assertThat(in(Map.of("GIT_BRANCH", "refs/tags/v1.0.0")).ref()).isEqualTo("refs/tags/v1.0.0");
    }

    @Test
    void aPullRequestIsNoBranch() {
        assertThat(in(Map.of("CHANGE_ID", "7", "BRANCH_NAME", "PR-7", "GIT_BRANCH", "PR-7"))
                        .ref())
                .isNull();
    }

    @Test
    void anArgumentWinsOverGitHubAndThatOverTheCheckout() {
        Map<String, String> env = Map.of(
                "GITHUB_REPOSITORY", "acme/from-github",
                "GITHUB_REF", "refs/heads/from-github",
                "GITHUB_SHA", SHA,
                "GIT_URL", "https://example.org/acme/from-git.git",
                "GIT_BRANCH", "from-git",
                "GIT_COMMIT", "fedcba9");
        assertThat(in(env)).isEqualTo(new Source("acme/from-github", "refs/heads/from-github", SHA));
        assertThat(new BuildSource("acme/said", "refs/tags/v2.0.0", "abcdef0").in(env, Optional::empty))
                .isEqualTo(new Source("acme/said", "refs/tags/v2.0.0", "abcdef0"));
    }

    @Test
    void whatIsCheckedOutIsAskedWhereNothingElseSaysTheCommit() {
        assertThat(SILENT.in(Map.of(), () -> Optional.of(SHA)).sha()).isEqualTo(SHA);
        assertThat(SILENT.in(Map.of("GIT_COMMIT", "abcdef0"), () -> Optional.of(SHA))
                        .sha())
                .isEqualTo("abcdef0");
    }

    @Test
    void anArgumentOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> new BuildSource("hello", null, null).in(Map.of(), Optional::empty))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("owner/name");
    }
}
