package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** One machine over SSH. Calls share one connection and may come from several threads. */
final class SshRemote implements Remote {

    /** $1 the folder. Replaces file by file; everything belongs to root, whoever owned it where it was packed. */
    private static final String UNPACK = "mkdir -p \"$1\" && exec tar -x --no-same-owner -f - -C \"$1\"";

    /** From the last byte sent to the end of tar: it writes what it has buffered. */
    private static final Duration UNPACK_LIMIT = Duration.ofMinutes(10);

    /** What is kept of what a command prints. */
    private static final int KEPT = 1024 * 1024;

    /** How much longer than its limit we wait for a command that the machine itself ends at the limit. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** From coreutils' timeout: it ended the command, gently or (128 + SIGKILL) not. */
    private static final int TIMED_OUT = 124;

    private static final int TIMED_OUT_KILLED = 137;
    private static final int WORDS_OF_A_COMMAND = 60;

    private final SshConnection connection;
    private final MachineShell shell;
    private final FilePut files;
    private final Detached detached;
    private final Clock clock;

    SshRemote(SshConnection connection, MachineShell shell, Clock clock) {
        this.connection = connection;
        this.shell = shell;
        this.files = new FilePut(shell);
        this.detached = new Detached(shell, files);
        this.clock = clock;
    }

    @Override
    public String await(Duration total, Runnable before) {
        return connection.await(total, before);
    }

    @Override
    public void upload(Upload tar, String directory, LongConsumer sent) {
        String line = Shell.line("sh", "-c", UNPACK, "sh", FilePut.absolute(directory));
        SshOutput output = new SshOutput(0);
        int exit = shell.repeatable(line, tar, sent, UNPACK_LIMIT, output);
        if (exit != 0) {
            throw shell.refused("Unpacking into " + directory, exit, output);
        }
    }

    @Override
    public String run(String command, String input, Duration limit) {
        long seconds = Math.max(1, limit.plusMillis(999).toSeconds());
        String line = "timeout -k 5 " + seconds + " sh -c " + Shell.quote(command);
        SshOutput output = new SshOutput(KEPT);
        Instant start = clock.instant();
        int exit = shell.once(line, input, limit.plus(GRACE), output);
        if (exit == 0) {
            return output.text();
        }
        boolean late = !clock.instant().isBefore(start.plusSeconds(seconds));
        if (late && (exit == TIMED_OUT || exit == TIMED_OUT_KILLED)) {
            throw shell.unavailable(
                    "did not finish " + words(command) + " within " + Durations.words(limit) + "; it was ended");
        }
        throw shell.refused(words(command), exit, output);
    }

    @Override
    public void put(String path, String mode, byte[] content) {
        files.put(path, mode, content);
    }

    @Override
    public void startDetached(String token, String command) {
        detached.start(token, command);
    }

    @Override
    public Progress follow(String token, long offset, Consumer<String> lines) {
        return detached.follow(token, offset, lines);
    }

    private static String words(String command) {
        String oneLine = command.strip().replaceAll("\\s+", " ");
        return "'"
                + (oneLine.length() <= WORDS_OF_A_COMMAND ? oneLine : oneLine.substring(0, WORDS_OF_A_COMMAND) + "...")
                + "'";
    }
}
