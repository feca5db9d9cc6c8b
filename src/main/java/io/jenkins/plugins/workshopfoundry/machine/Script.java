package io.jenkins.plugins.workshopfoundry.machine;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A long command on a machine, followed line by line; it goes on while nobody looks. */
public final class Script {

    /** How many of its last lines a failure quotes. */
    private static final int QUOTED = 12;

    private final Poll poll;
    private final RunLog log;
    private final Remote remote;
    private final Deque<String> last = new ArrayDeque<>();
    private long offset;

    /** A script on one machine. */
    public Script(Poll poll, RunLog log, Remote remote) {
        this.poll = poll;
        this.log = log;
        this.remote = remote;
    }

    /**
     * Starts the command under the token, or finds it there, and follows it to its end.
     *
     * @param what what the command does, for messages: "provisioning"
     * @throws CloudRefused if it ends with another code than 0; the message quotes its last lines
     * @throws CloudUnavailable if it does not end within the limit
     */
    public void follow(String what, String token, String command, Duration limit) {
        patiently(() -> {
            remote.startDetached(token, command);
            return true;
        });
        int code = poll.until("The end of " + what, Poll.Pace.brisk(limit), () -> step(token));
        if (code != 0) {
            throw new CloudRefused(
                    "On the machine, " + what + " ended with code " + code + ":\n  " + String.join("\n  ", last),
                    "Mend what the lines above say and run it again.");
        }
    }

    private Optional<Integer> step(String token) {
        Remote.Progress progress = patiently(() -> remote.follow(token, offset, this::line));
        offset = progress.offset();
        return progress.ended() ? Optional.of(progress.exitCode()) : Optional.empty();
    }

    private void line(String line) {
        log.output(line);
        last.addLast(line);
        if (last.size() > QUOTED) {
            last.removeFirst();
        }
    }

    /** A lost connection costs a retry; only a connection that stays lost ends the stage. */
    private <T> T patiently(java.util.function.Supplier<T> call) {
        try {
            return call.get();
        } catch (CloudUnavailable e) {
            poll.sleeper().sleep(Duration.ofSeconds(2));
            return call.get();
        }
    }
}
