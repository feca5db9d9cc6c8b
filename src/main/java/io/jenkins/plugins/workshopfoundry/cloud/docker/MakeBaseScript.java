package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Runs resources/local/make-base, which needs root on Debian or Ubuntu. */
final class MakeBaseScript implements BaseMaker {

    private static final String PREFIX = "make-base: ";

    @Override
    public void make(Path folder, Path tar, Consumer<String> progress) {
        try {
            Path script = Scripts.unpack(folder).resolve("make-base");
            Process process = new ProcessBuilder(script.toString(), tar.toString())
                    .redirectErrorStream(true)
                    .start();
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
                    "Follow what it says; its whole output stands above.");
        }
    }
}
