package io.jenkins.plugins.workshopfoundry.definition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What git ignores in a workshop and does not track: a push would not bring it, so it is no part of the workshop. Only
 * the repository's own ignore files count, not its owner's. Where there is no repository, or no git, nothing is ignored.
 */
final class GitIgnored {

    /** Compose reads it, and few push it: what is set there on a laptop is meant for the bake on that laptop. */
    private static final String ENV = DotEnv.FILE;

    /** Nothing that a repository's own configuration names is executed; whoever owns the files. */
    private static final List<String> LIST = List.of(
            "git",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "safe.directory=*",
            "ls-files",
            "--others",
            "--ignored",
            "--exclude-standard",
            "--directory",
            "-z");

    /** A million untracked files on a slow disk take git a few seconds. */
    private static final long LIMIT_SECONDS = 60;

    private GitIgnored() {}

    /** Paths below the root, with {@code /} between names; a directory stands for all that is in it. */
    static Set<String> in(Path root) {
        if (!isInRepository(root)) {
            return Set.of();
        }
        try {
            Path answer = Files.createTempFile("ignored-", ".list");
            try {
                return asked(root, answer) ? paths(Files.readString(answer, StandardCharsets.UTF_8)) : Set.of();
            } finally {
                Files.deleteIfExists(answer);
            }
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static boolean isInRepository(Path root) {
        for (Path above = root; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean asked(Path root, Path answer) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(LIST);
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("LC_ALL", "C");
        builder.directory(root.toFile());
        builder.redirectOutput(answer.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process git = builder.start();
        try {
            return git.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            git.destroyForcibly();
        }
    }

    /** A workshop that lies in an ignored directory itself, which git calls {@code ./}, is there on purpose. */
    private static Set<String> paths(String answer) {
        return Arrays.stream(answer.split("\0"))
                .filter(path -> !path.isEmpty() && !path.equals("./") && !path.equals(ENV))
                .map(path -> path.endsWith("/") ? path.substring(0, path.length() - 1) : path)
                .collect(Collectors.toUnmodifiableSet());
    }
}
