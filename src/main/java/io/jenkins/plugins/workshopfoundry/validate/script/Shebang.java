package io.jenkins.plugins.workshopfoundry.validate.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The first line of a script, which says what runs it.
 *
 * @param words what stands behind {@code #!}: the interpreter and its arguments
 */
public record Shebang(List<String> words) {

    /** Copies the words. */
    public Shebang {
        words = List.copyOf(words);
    }

    /** Reads the first line of a script; empty where it does not begin with {@code #!} or names nothing. */
    public static Optional<Shebang> of(String script) {
        String line = script.lines().findFirst().orElse("");
        if (!line.startsWith("#!")) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(line.substring(2).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Shebang(words));
    }

    /** The interpreter as written. */
    public String path() {
        return words.get(0);
    }

    /** Whether the interpreter is an absolute path, as the kernel wants it. */
    public boolean absolute() {
        return path().startsWith("/");
    }

    /** The name of what runs the script: with {@code /usr/bin/env bash} it is {@code bash}. */
    public String interpreter() {
        String name = path().substring(path().lastIndexOf('/') + 1);
        if (!name.equals("env")) {
            return name;
        }
        return words.stream()
                .skip(1)
                .filter(word -> !word.startsWith("-") && !word.contains("="))
                .findFirst()
                .orElse(name);
    }
}
