package io.jenkins.plugins.workshopfoundry.publish;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to a workshop's repository. */
@FunctionalInterface
public interface History {

    /**
     * A change.
     *
     * @param sha the commit
     * @param subject its first line
     */
    record Commit(String sha, String subject) {}

    /**
     * The commits that lead to one and not to the other, newest first, at most a few hundred.
     *
     * @param since the commit of the release before, or null where there is none: then all of them
     * @return empty where nobody knows: no repository, or one that does not have these commits
     */
    Optional<List<Commit>> between(@Nullable String since, String until);

    /** Nobody knows. */
    History UNKNOWN = (since, until) -> Optional.empty();
}
