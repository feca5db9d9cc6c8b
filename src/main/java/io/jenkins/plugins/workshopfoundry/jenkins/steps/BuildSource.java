package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import io.jenkins.plugins.workshopfoundry.publish.Source;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the workshop of a build came from: an argument of the step wins over what a pipeline on GitHub says, as on the
 * command line, and that over what the build's own checkout and branch say.
 */
final class BuildSource implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The end of a repository's address: {@code https://host/owner/name.git} or {@code git@host:owner/name.git}. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z+]+://[^/]+/|[^/:]+:(?!//))(?:.*/)?([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?");

    private static final Pattern SHA = Pattern.compile("[0-9a-f]{7,64}");

    private final @Nullable String repository;
    private final @Nullable String ref;
    private final @Nullable String sha;

    BuildSource(@Nullable String repository, @Nullable String ref, @Nullable String sha) {
        this.repository = repository;
        this.ref = ref;
        this.sha = sha;
    }

    /**
     * The source, as far as anybody knows it.
     *
     * @param env the build's environment, with what its checkout and its branch put there
     * @param head what is checked out, asked for only where nothing else says it
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if an argument has another form
     */
    Source in(Map<String, String> env, Supplier<Optional<String>> head) {
        return new Source(
                said(repository, env, "GITHUB_REPOSITORY")
                        .or(() -> value(env, "GIT_URL").flatMap(BuildSource::repository))
                        .orElse(null),
                said(ref, env, "GITHUB_REF").or(() -> ref(env)).orElse(null),
                said(sha, env, "GITHUB_SHA")
                        .or(() -> value(env, "GIT_COMMIT").filter(SHA.asMatchPredicate()))
                        .or(head)
                        .orElse(null));
    }

    private static Optional<String> said(@Nullable String argument, Map<String, String> env, String variable) {
        return Optional.ofNullable(argument).or(() -> value(env, variable));
    }

    private static Optional<String> repository(String address) {
        return Optional.of(ADDRESS.matcher(address)).filter(Matcher::matches).map(found -> found.group(1));
    }

    /** Multibranch projects name a tag or a branch; elsewhere the Git plugin names the branch with its remote. */
    private static Optional<String> ref(Map<String, String> env) {
        if (value(env, "CHANGE_ID").isPresent()) {
            return Optional.empty();
        }
        return value(env, "TAG_NAME")
                .map(tag -> "refs/tags/" + tag)
                .or(() -> value(env, "BRANCH_NAME").map(branch -> "refs/heads/" + branch))
                .or(() -> value(env, "GIT_BRANCH").map(BuildSource::full));
    }

    private static String full(String branch) {
        return branch.startsWith("refs/") ? branch : "refs/heads/" + branch.replaceFirst("^origin/", "");
    }

    private static Optional<String> value(Map<String, String> env, String variable) {
        return Optional.ofNullable(env.get(variable)).filter(text -> !text.isBlank());
    }
}
