package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Commands inside a machine, without SSH. */
record MachineShell(Engine engine, String machine, Poll poll) {

    /** What came of a command: its exit code, and all that it said. */
    record Outcome(long code, String output) {}

    /**
     * Makes the image {@code tiny} in the machine's Docker, of the machine's own programs: no registry is needed.
     */
    private static final String TINY = """
            set -e
            mkdir -p /tmp/tiny/d && echo old >/tmp/tiny/d/old
            for program in bash sleep rm mkdir ls cat; do
              ldd /bin/$program | grep -o '/[^ ]*' | xargs -I LIB cp --parents LIB /tmp/tiny
              cp --parents /bin/$program /tmp/tiny
            done
            tar -C /tmp/tiny -c . | docker import - tiny
            """;

    /** Runs a command with bash. */
    Outcome run(String command) {
        return engine.ask("running in a machine", docker -> run(docker, command));
    }

    /** Runs a command that must succeed; returns what it said. */
    String must(String command) {
        Outcome outcome = run(command);
        assertThat(outcome.code()).as(command + "\n" + outcome.output()).isZero();
        return outcome.output().strip();
    }

    /** Runs a command until it succeeds. */
    void await(String command) {
        poll.untilTrue(
                "'" + command + "'",
                Poll.Pace.brisk(Duration.ofMinutes(3)),
                () -> run(command).code() == 0);
    }

    /** Makes the image {@code tiny}, with bash and a file {@code /d/old}. */
    void makeTiny() {
        must(TINY);
    }

    private Outcome run(DockerClient docker, String command) {
        String id = docker.execCreateCmd(machine)
                .withAttachStdout(true)
                .withAttachStderr(true)
                .withCmd("/bin/bash", "-c", command)
                .exec()
                .getId();
        StringBuilder text = new StringBuilder();
        try {
            docker.execStartCmd(id)
                    .exec(new ResultCallback.Adapter<Frame>() {
                        @Override
                        public void onNext(Frame frame) {
                            text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
                        }
                    })
                    .awaitCompletion();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Long code = docker.inspectExecCmd(id).exec().getExitCodeLong();
        return new Outcome(code == null ? -1 : code, text.toString());
    }
}
