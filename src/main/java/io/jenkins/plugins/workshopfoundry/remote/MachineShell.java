package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongConsumer;

/** Runs commands as root on one machine, and again when the connection was lost and that does no harm. */
final class MachineShell {

    /** A tree that could not be sent in so many connections will not be sent in one more. */
    private static final int ATTEMPTS = 5;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** What a script of ours returns when something on the machine did not answer; sysexits(3), EX_TEMPFAIL. */
    static final int TEMPORARY = 75;

    private final SshConnection connection;
    private final Sleeper sleeper;

    MachineShell(SshConnection connection, Sleeper sleeper) {
        this.connection = connection;
        this.sleeper = sleeper;
    }

    /** A command that may run any number of times. */
    int repeatable(String line, Remote.Upload input, LongConsumer sent, Duration limit, SshOutput output) {
        return attempt(line, input, sent, limit, output, true);
    }

    /** A command that is sent again only if it certainly did not begin. */
    int once(String line, String input, Duration limit, SshOutput output) {
        return attempt(line, BytesUpload.of(input), sent -> {}, limit, output, false);
    }

    /** The refusal for a command that failed, with the last lines it printed. */
    CloudRefused refused(String what, int exit, SshOutput output) {
        return new CloudRefused(
                what + " failed with exit code " + exit + " on " + where() + ":\n" + output.lastLines(),
                "The lines above come from the machine; mend what they name.");
    }

    /** The machine, for texts. */
    String where() {
        return connection.address().host() + ":" + connection.address().port();
    }

    CloudUnavailable unavailable(String what) {
        return connection.unavailable(what, null);
    }

    private int attempt(
            String line, Remote.Upload input, LongConsumer sent, Duration limit, SshOutput output, boolean repeatable) {
        SshCommand command = new SshCommand(asRoot(line), input, sent, limit);
        for (int attempt = 1; ; attempt++) {
            output.clear();
            try {
                int exit = connection.use(session -> command.run(session, connection.settings(), output));
                if (exit != TEMPORARY || !repeatable || attempt == ATTEMPTS) {
                    return exit;
                }
            } catch (IOException e) {
                boolean again = repeatable || e instanceof NotStarted;
                if (!again || attempt == ATTEMPTS) {
                    throw connection.unavailable("was lost during a command: " + e.getMessage(), e);
                }
            }
            sleeper.sleep(PAUSE);
        }
    }

    /** Cloud images let in a user who may become root without a password. */
    private String asRoot(String line) {
        return connection.address().user().equals("root") ? line : "sudo -n -- " + line;
    }
}
