package io.jenkins.plugins.workshopfoundry.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SlowDoorTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void passesEverythingBothWaysAndNoFasterThanItMay() throws Exception {
        byte[] page = new byte[100_000];
        try (ServerSocket server = new ServerSocket(0, 1, HERE);
                SlowDoor door = new SlowDoor(HERE, server.getLocalPort(), 8_000_000)) {
            long begun = System.nanoTime();
            try (Socket caller = new Socket(HERE, door.port());
                    Socket served = server.accept()) {
                caller.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
                assertThat(served.getInputStream().readNBytes(5)).asString().isEqualTo("hello");
                try (OutputStream out = served.getOutputStream()) {
                    out.write(page);
                }
                assertThat(caller.getInputStream().readAllBytes()).hasSize(page.length);
            }
            // A busy machine can only make it longer.
            assertThat(Results.since(begun)).isGreaterThan(0.09);
        }
    }
}
