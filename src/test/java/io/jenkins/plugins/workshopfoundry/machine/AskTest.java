package io.jenkins.plugins.workshopfoundry.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How a machine asks its seats whether they answer: resources/machine/lib/http.sh. */
class AskTest {

    /** Often enough that one of them is written to after it has hung up. */
    private static final String SCRIPT = "set -euo pipefail; . resources/machine/lib/http.sh;"
            + " for i in $(seq 100); do ask %d /; done; echo \"last $code\"";

    @Test
    void outlivesWhatHangsUpAtOnce() throws Exception {
        CompletableFuture<Void> hangingUp;
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            hangingUp = CompletableFuture.runAsync(() -> hangUp(server));
            Process bash = new ProcessBuilder(List.of("bash", "-c", SCRIPT.formatted(server.getLocalPort())))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(bash.waitFor()).as(said).isZero();
            assertThat(said.strip()).isEqualTo("last 000");
        }
        hangingUp.join();
    }

    /** As docker-proxy does where its container does not listen yet: no page, and no end of one either. */
    private static void hangUp(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.setSoLinger(true, 0);
            } catch (IOException closed) {
                return;
            }
        }
    }
}
