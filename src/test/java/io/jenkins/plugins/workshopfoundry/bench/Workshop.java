package io.jenkins.plugins.workshopfoundry.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command as people start it. */
final class Workshop {

    private Workshop() {}

    /** Options that keep a command's ledger, key and controller apart from the user's. */
    static List<String> apart(Path folder, String controller) {
        return List.of(
                "--ledger",
                folder.resolve("ledger/ledger.db").toString(),
                "--key",
                folder.resolve("key/key").toString(),
                "--controller",
                controller,
                "--plain");
    }

    static Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("./workshop"));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Calls the command, which must succeed, and returns what it says. */
    static String call(List<String> arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(arguments + " failed:\n" + said);
        }
        return said;
    }

    static String call(String... arguments) throws IOException, InterruptedException {
        return call(List.of(arguments));
    }
}
