package io.jenkins.plugins.workshopfoundry.validate.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call of Docker or Compose in a script.
 *
 * @param compose whether it is Compose in either spelling, {@code docker-compose} or {@code docker compose}
 * @param options the options before the sub-command, each as one word: {@code -p=name} for {@code -p name}
 * @param arguments the sub-command and everything behind it; empty if there is none
 * @param command the whole command
 */
public record DockerCall(boolean compose, List<ShellWord> options, List<ShellWord> arguments, ShellCommand command) {

    /** Options in front of the sub-command that take the next word ("docker --help", "docker-compose --help"). */
    private static final Set<String> WITH_VALUE = Set.of(
            "-H",
            "--host",
            "-c",
            "--context",
            "--config",
            "-l",
            "--log-level",
            "--tlscacert",
            "--tlscert",
            "--tlskey",
            "-f",
            "--file",
            "-p",
            "--project-name",
            "--profile",
            "--project-directory",
            "--env-file",
            "--ansi",
            "--parallel",
            "--progress");

    /** Copies the lists. */
    public DockerCall {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** Sees a command as a call of Docker; empty if it is none. */
    public static Optional<DockerCall> of(ShellCommand command) {
        List<ShellWord> words = command.essence();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String program = words.get(0).text();
        String name = program.substring(program.lastIndexOf('/') + 1);
        DockerCall call = split(name.equals("docker-compose"), words, command);
        if (call.compose()) {
            return Optional.of(call);
        }
        if (!name.equals("docker")) {
            return Optional.empty();
        }
        return Optional.of(call.says("compose") ? split(true, call.arguments(), command) : call);
    }

    /** Whether the sub-command is these words. */
    public boolean says(String... words) {
        List<String> said = arguments.stream().map(ShellWord::text).toList();
        return said.size() >= words.length && said.subList(0, words.length).equals(List.of(words));
    }

    /** The first option in front of the sub-command that is one of these, alone or with a value behind it. */
    public Optional<ShellWord> option(String brief, String full) {
        return options.stream()
                .filter(word -> word.text().startsWith(full + "=")
                        || (word.text().startsWith(brief) && !word.text().startsWith("--")))
                .findFirst();
    }

    private static DockerCall split(boolean compose, List<ShellWord> words, ShellCommand command) {
        List<ShellWord> options = new ArrayList<>();
        int at = 1;
        while (at < words.size() && words.get(at).text().startsWith("-")) {
            ShellWord option = words.get(at++);
            if (WITH_VALUE.contains(option.text()) && at < words.size()) {
                String value = words.get(at++).text();
                option = new ShellWord(option.text() + "=" + value, option.line(), option.column());
            }
            options.add(option);
        }
        return new DockerCall(compose, options, words.subList(at, words.size()), command);
    }
}
