package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything that a Docker engine holds, asked with its own client: an outsider's view, to prove that nothing is left. */
final class EngineInventory {

    /** The label of the cached base, which stays. */
    static final String BASE = "workshop-foundry/base";

    private static final List<List<String>> QUESTIONS = List.of(
            List.of("container", "ls", "-a", "--no-trunc", "--format", "container {{.Names}}"),
            List.of("network", "ls", "--no-trunc", "--format", "network {{.Name}}"),
            List.of("volume", "ls", "--format", "volume {{.Name}}"),
            List.of("image", "ls", "-a", "--no-trunc", "--format", "image {{.Repository}}:{{.Tag}} {{.ID}}"));

    private EngineInventory() {}

    /** One line a thing, sorted. */
    static Set<String> take() {
        return QUESTIONS.stream()
                .flatMap(question -> ask(question).lines())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String ask(List<String> question) {
        String[] command = new String[question.size() + 1];
        command[0] = "docker";
        System.arraycopy(question.toArray(new String[0]), 0, command, 1, question.size());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return answer;
            }
        } catch (IOException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(e);
        }
        throw silent(new IOException(Arrays.toString(command)));
    }

    private static CloudUnavailable silent(Exception e) {
        return new CloudUnavailable(
                "The Docker engine does not answer its own client 'docker'.",
                "Run 'make demo', which sees to an engine, or start Docker.",
                e);
    }
}
