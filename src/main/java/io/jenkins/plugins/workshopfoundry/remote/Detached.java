package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.remote.Remote.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Commands that outlive the connection, through the script {@code detached} on the machine. */
final class Detached {

    /** The script; the folders of the tokens lie in runs/ beside it. */
    static final String SCRIPT = "/var/lib/workshop-foundry/detached";

    private static final String RESOURCE = "/workshop-foundry/remote/detached";

    /** Bytes of log in one answer: some seconds of a talkative build, and little memory. */
    private static final int PIECE = 512 * 1024;

    private static final int HEADER = 64;

    /** A unit's name has at most 255 characters (systemd.unit(5)), and a file's too. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,127}");

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final MachineShell shell;
    private final FilePut files;

    Detached(MachineShell shell, FilePut files) {
        this.shell = shell;
        this.files = files;
    }

    void start(String token, String command) {
        String name = checked(token);
        files.put(SCRIPT, "0755", script());
        files.put(folder(name) + "/command", "0600", (command + "\n").getBytes(StandardCharsets.UTF_8));
        SshOutput output = new SshOutput(HEADER);
        int exit = call("start " + name, output);
        if (exit != 0) {
            throw shell.refused("Starting '" + name + "' as a unit", exit, output);
        }
    }

    Progress follow(String token, long offset, Consumer<String> lines) {
        String name = checked(token);
        SshOutput output = new SshOutput(HEADER + PIECE);
        int exit = call("follow " + name + " " + offset + " " + PIECE, output);
        if (exit != 0) {
            throw shell.refused("Reading the log of '" + name + "'", exit, output);
        }
        return progress(name, offset, output.bytes(), lines);
    }

    private Progress progress(String token, long offset, byte[] answer, Consumer<String> lines) {
        int header = 0;
        while (header < answer.length && answer[header] != '\n') {
            header++;
        }
        String[] state = new String(answer, 0, header, StandardCharsets.US_ASCII).split(" ", 2);
        if (state[0].equals("none")) {
            throw new CloudRefused(
                    "Nothing was ever started under '" + token + "' on " + shell.where() + ".",
                    "The machine was replaced or reset; tear down and start again.");
        }
        byte[] log = Arrays.copyOfRange(answer, Math.min(header + 1, answer.length), answer.length);
        boolean end = state[0].equals("ended") && log.length < PIECE;
        long seen = offset + LogLines.deliver(log, end, lines);
        return new Progress(seen, end ? Integer.parseInt(state[1]) : -1);
    }

    private int call(String arguments, SshOutput output) {
        int exit = shell.repeatable("sh " + SCRIPT + " " + arguments, BytesUpload.of(""), sent -> {}, LIMIT, output);
        if (exit == MachineShell.TEMPORARY) {
            throw shell.unavailable("has a systemd that does not answer");
        }
        return exit;
    }

    private static String folder(String token) {
        return "/var/lib/workshop-foundry/runs/" + token;
    }

    private static String checked(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new InvalidRequest(
                    "'" + token + "' cannot name a detached command.",
                    "Use 1 to 128 letters, digits and hyphens, beginning with a letter or digit.");
        }
        return token;
    }

    private static byte[] script() {
        try (InputStream in = Objects.requireNonNull(Detached.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
