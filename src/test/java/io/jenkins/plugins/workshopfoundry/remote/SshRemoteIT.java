package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Commands and what they answer, against a real OpenSSH server. */
class SshRemoteIT extends SshStation {

    @Test
    void runReturnsWhatTheCommandPrintsAndFeedsItsInput() {
        Remote remote = there();

        assertThat(remote.run("tr a-z A-Z; echo noise >&2", "hellö\n", SHORT)).isEqualTo("HELLö\n");
        assertThat(remote.run("seq 1 1000000", "", SHORT))
                .endsWith("\n999999\n1000000\n")
                .hasSizeLessThan(1024 * 1024 + 1);
        assertThat(remote.run("true", "not read\n".repeat(100_000), SHORT)).isEmpty();
    }

    @Test
    void aFailingCommandIsARefusalWithItsLastLines() {
        assertThatThrownBy(() -> there().run("seq 1 100; echo broken >&2; exit 9", "", SHORT))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("exit code 9")
                .hasMessageContaining("99\n100\nbroken")
                .hasMessageNotContaining("\n50\n");
    }

    @Test
    void aCommandThatTakesTooLongIsEndedOnTheMachine() throws Exception {
        Path mark = folder.resolve("mark");

        assertThatThrownBy(() -> there().run("sleep 4; touch " + mark, "", Duration.ofSeconds(1)))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("within 1s");
        Thread.sleep(3500);

        assertThat(mark).doesNotExist();
    }

    @Test
    void pathsAndModesThatCannotBeAreRefusedHere() {
        assertThatThrownBy(() -> there().put("relative", "0644", new byte[0])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> there().put("/a/../b", "0644", new byte[0])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> there().put("/a", "u+x", new byte[0])).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> there().startDetached("../x", "true")).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> there().follow("x y", 0, line -> {})).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void moreCallsAtOnceThanSshdAllowsOnOneConnectionTakeTurns() {
        Remote remote = there();
        remote.await(SHORT);
        List<CompletableFuture<String>> calls = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(24);
        for (int i = 0; i < 24; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> remote.run("sleep 0.3; echo done", "", SHORT), pool));
        }

        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo("done\n"));
        pool.shutdown();
    }

    @Test
    void theCommandLineOnTheMachineNeverHoldsWhatIsWritten() throws Exception {
        Remote remote = there();
        CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> remote.run(
                "for i in $(seq 40); do cat /proc/[0-9]*/cmdline 2>/dev/null; done | tr '\\0' ' '", "", SHORT));
        while (!seen.isDone()) {
            remote.put(
                    folder.resolve("secret").toString(),
                    "0600",
                    "hun".concat("ter2").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(seen.get()).contains("sshd").doesNotContain("hunter2");
    }
}
