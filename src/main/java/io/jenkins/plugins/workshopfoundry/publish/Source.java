package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the workshop came from.
 *
 * @param repository {@code owner/name}, or null
 * @param ref the full name of a branch or tag, for instance {@code refs/tags/v1.2.0}, or null
 * @param sha the commit, 7 to 64 hexadecimal digits, or null
 */
public record Source(
        @Nullable String repository,
        @Nullable String ref,
        @Nullable String sha) {

    // Before the constants, whose constructor needs them.
    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9._-]{1,100}/[A-Za-z0-9._-]{1,100}");
    private static final Pattern REF = Pattern.compile("refs/[\\x21-\\x7e]{1,240}");
    private static final Pattern SHA = Pattern.compile("[0-9a-f]{7,64}");
    private static final Pattern TAG = Pattern.compile("refs/tags/v(.+)");

    /** As long as people write it. */
    private static final int SHORT = 7;

    /** Nobody knows. */
    public static final Source UNKNOWN = new Source(null, null, null);

    /** @throws InvalidRequest if one of them has another form */
    public Source {
        require(repository, REPOSITORY, "a repository", "Write it as owner/name.");
        require(ref, REF, "the full name of a branch or tag", "It begins with refs/, such as refs/tags/v1.2.0.");
        require(sha, SHA, "a commit", "Give 7 to 64 hexadecimal digits.");
    }

    /** The version of a tag such as {@code v1.2.0}; empty for everything else. */
    Optional<String> tagVersion() {
        return Optional.ofNullable(ref)
                .map(TAG::matcher)
                .filter(tag -> tag.matches())
                .map(tag -> tag.group(1));
    }

    /** The beginning of the commit. */
    Optional<String> shortSha() {
        return Optional.ofNullable(sha).map(whole -> whole.substring(0, SHORT));
    }

    private static void require(@Nullable String word, Pattern form, String what, String remedy) {
        if (word != null && !form.matcher(word).matches()) {
            throw new InvalidRequest("'" + word + "' is not " + what + ".", remedy);
        }
    }
}
