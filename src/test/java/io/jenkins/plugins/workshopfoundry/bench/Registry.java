package io.jenkins.plugins.workshopfoundry.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A registry of images on this host's loopback address: the distribution's docker-registry, with its files in a folder. */
final class Registry implements AutoCloseable {

    private static final String PROGRAM = "docker-registry";

    private final Process process;
    private final int port;

    Registry(Path folder) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path configuration =
                Files.writeString(folder.resolve("registry.yml"), """
                version: 0.1
                log:
                  level: error
                  accesslog:
                    disabled: true
                storage:
                  filesystem:
                    rootdirectory: %s
                http:
                  addr: 127.0.0.1:%d
                """.formatted(folder.resolve("registry"), port));
        process = new ProcessBuilder(PROGRAM, "serve", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("registry.log").toFile())
                .start();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException(PROGRAM + " ended: " + Files.readString(folder.resolve("registry.log")));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
