package io.jenkins.plugins.workshopfoundry.jenkins.workspace;

import hudson.FilePath;
import hudson.remoting.VirtualChannel;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.publish.GitHistory;
import io.jenkins.plugins.workshopfoundry.publish.History;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jenkins.MasterToSlaveFileCallable;
import org.jspecify.annotations.Nullable;

/** Asks the {@code git} of the agent that has a repository. That the agent is gone is no error: nobody knows then. */
public final class WorkspaceHistory implements History {

    private final FilePath directory;

    /** @param directory a directory of the repository */
    public WorkspaceHistory(FilePath directory) {
        this.directory = directory;
    }

    @Override
    public Optional<List<Commit>> between(@Nullable String since, String until) {
        return ask(new Commits(since, until)).map(told -> {
            List<Commit> commits = new ArrayList<>();
            told.forEach((sha, subject) -> commits.add(new Commit(sha, subject)));
            return commits;
        });
    }

    /** The commit that is checked out; empty where nobody knows. */
    public Optional<String> head() {
        return ask(new Head());
    }

    private <T> Optional<T> ask(MasterToSlaveFileCallable<@Nullable T> question) {
        try {
            return Optional.ofNullable(directory.act(question));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped(
                    RunStopped.Reason.INTERRUPTED, "Interrupted while git told the history.", "Publish again.");
        }
    }

    /** Runs on the agent: the subjects of the commits, newest first, or null where nobody knows. */
    private static final class Commits extends MasterToSlaveFileCallable<@Nullable Map<String, String>> {

        private static final long serialVersionUID = 1L;

        private final @Nullable String since;
        private final String until;

        Commits(@Nullable String since, String until) {
            this.since = since;
            this.until = until;
        }

        @Override
        public @Nullable Map<String, String> invoke(File repository, VirtualChannel channel) {
            List<Commit> commits =
                    new GitHistory(repository.toPath()).between(since, until).orElse(null);
            if (commits == null) {
                return null;
            }
            Map<String, String> plain = new LinkedHashMap<>();
            commits.forEach(commit -> plain.put(commit.sha(), commit.subject()));
            return plain;
        }
    }

    /** Runs on the agent: what is checked out, or null where nobody knows. */
    private static final class Head extends MasterToSlaveFileCallable<@Nullable String> {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable String invoke(File repository, VirtualChannel channel) {
            return new GitHistory(repository.toPath()).head().orElse(null);
        }
    }
}
