package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks {@code git} in a directory. That it is not there, not a repository, or too shallow is no error: nobody knows then.
 *
 * @param directory a directory of the repository
 */
public record GitHistory(Path directory) implements History {

    /** More than anybody reads in release notes. */
    private static final int MOST = 300;

    private static final Pattern SHA = Pattern.compile("[0-9a-f]{7,64}");

    @Override
    public Optional<List<Commit>> between(@Nullable String since, String until) {
        if (!SHA.matcher(until).matches()
                || (since != null && !SHA.matcher(since).matches())) {
            return Optional.empty();
        }
        return git("log", "--no-show-signature", "--max-count=" + MOST, "--format=%H %s", range(since, until), "--")
                .map(GitHistory::commits);
    }

    /** The commit that is checked out; empty where nobody knows. */
    public Optional<String> head() {
        return git("rev-parse", "HEAD")
                .map(String::strip)
                .filter(sha -> SHA.matcher(sha).matches());
    }

    private static String range(@Nullable String since, String until) {
        return since == null ? until : since + ".." + until;
    }

    private static List<Commit> commits(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Commit(parts[0], parts[1]))
                .toList();
    }

    private Optional<String> git(String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString(), "--no-pager"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped(
                    RunStopped.Reason.INTERRUPTED, "Interrupted while git told the history.", "Publish again.");
        }
    }
}
