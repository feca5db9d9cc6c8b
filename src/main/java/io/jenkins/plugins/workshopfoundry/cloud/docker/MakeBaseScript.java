package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs resources/local/make-base, which needs root on Debian or Ubuntu. */
final class MakeBaseScript implements BaseMaker {

    private static final String PREFIX = "make-base: ";

    private final Function<Path, List<String>> command;

    /** Runs the script itself. */
    MakeBaseScript() {
        this(script -> List.of(script.toString()));
    }

    /** @param command what to run for the unpacked script; the file to write is added as the last argument */
    MakeBaseScript(Function<Path, List<String>> command) {
        this.command = command;
    }

    @Override
    public void make(Path folder, Path tar, Consumer<String> progress) {
        try {
            Path script = Scripts.unpack(folder).resolve("make-base");
            List<String> call = new ArrayList<>(command.apply(script));
            call.add(tar.toString());
            Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
            try {
                String last = follow(process, progress);
                check(process.waitFor(), last);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped(
                    RunStopped.Reason.INTERRUPTED, "Interrupted while making the base.", "Run the same again.");
        }
    }

    private static String follow(Process process, Consumer<String> progress) throws IOException {
        String last = "";
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                progress.accept(line);
                last = line;
            }
        }
        return last;
    }

    private static void check(int exitCode, String last) {
        if (exitCode != 0) {
            String said = last.startsWith(PREFIX) ? last.substring(PREFIX.length()) : last;
            throw new CloudRefused(
                    "The base of local machines could not be made (make-base, exit code " + exitCode + "): " + said
                            + ".",
                    "Follow what it says; its whole output stands above. Where it needs root, one bake by root on this host,"
                            + " 'sudo ./workshop bake DIRECTORY', makes a base that everybody finds who uses its Docker"
                            + " engine, Jenkins too.");
        }
    }
}
