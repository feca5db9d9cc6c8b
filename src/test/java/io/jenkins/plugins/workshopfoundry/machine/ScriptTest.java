package io.jenkins.plugins.workshopfoundry.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private final Machine machine = new Machine();
    private final Script script = new Script(new Poll(time, time), log, machine);

    @Test
    void everyLineIsHeardOnce() {
        machine.lines.addAll(List.of("one", "two", "three"));
        follow();
        assertThat(log.lines()).containsExactly("| one", "| two", "| three");
        assertThat(machine.started).containsExactly("token: make");
    }

    @Test
    void aConnectionThatIsLostOnceCostsNeitherTheStartNorALine() {
        machine.lines.addAll(List.of("one", "two", "three"));
        machine.lost = List.of(1, 3, 5);
        follow();
        assertThat(log.lines()).containsExactly("| one", "| two", "| three");
        assertThat(machine.started).containsExactly("token: make");
    }

    @Test
    void aConnectionThatStaysLostEndsIt() {
        machine.lost = List.of(3, 4);
        machine.lines.add("one");
        assertThatThrownBy(this::follow).isInstanceOf(CloudUnavailable.class).hasMessageContaining("lost");
    }

    @Test
    void aFailureQuotesTheCodeAndTheLastLinesOnly() {
        IntStream.rangeClosed(1, 30).forEach(line -> machine.lines.add("line " + line + "."));
        machine.code = 7;
        assertThatThrownBy(this::follow)
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("making ended with code 7")
                .hasMessageContaining("line 30.")
                .hasMessageContaining("line 19.")
                .hasMessageNotContaining("line 18.");
    }

    @Test
    void whatDoesNotEndIsNotWaitedForForEver() {
        machine.endless = true;
        assertThatThrownBy(this::follow)
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("The end of making")
                .hasMessageContaining("10m");
    }

    private void follow() {
        script.follow("making", "token", "make", Duration.ofMinutes(10));
    }

    /** Gives one line of its log at a time, and loses the connection at the calls that it is told. */
    private static final class Machine implements Remote {

        private final List<String> started = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private List<Integer> lost = List.of();
        private boolean endless;
        private int code;
        private int calls;

        @Override
        public void startDetached(String token, String command) {
            connect();
            started.add(token + ": " + command);
        }

        @Override
        public Progress follow(String token, long offset, Consumer<String> heard) {
            connect();
            if (offset < lines.size()) {
                heard.accept(lines.get((int) offset));
                return new Progress(offset + 1, -1);
            }
            return new Progress(offset, endless ? -1 : code);
        }

        private void connect() {
            if (lost.contains(++calls)) {
                throw new CloudUnavailable("The connection was lost.", "Try again.");
            }
        }

        @Override
        public String await(Duration total, Runnable before) {
            throw new AssertionError("not asked for");
        }

        @Override
        public void upload(Upload tar, String directory, LongConsumer sent) {
            throw new AssertionError("not asked for");
        }

        @Override
        public String run(String command, String input, Duration limit) {
            throw new AssertionError("not asked for");
        }

        @Override
        public void put(String path, String mode, byte[] content) {
            throw new AssertionError("not asked for");
        }
    }
}
