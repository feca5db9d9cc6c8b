package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.remote.Remotes.Address;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real sshd on loopback with keys and configuration of its own; logs in as whoever runs the test. */
final class OpenSshServer {

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    OpenSshServer(Path folder, KeyPairText allowed) throws Exception {
        this.folder = folder;
        this.port = freePort();
        newHostKey();
        allow(allowed);
        Files.createDirectories(Path.of("/run/sshd"));
        Files.write(
                folder.resolve("sshd_config"),
                List.of(
                        "Port " + port,
                        "ListenAddress 127.0.0.1",
                        "HostKey " + folder.resolve("host"),
                        "AuthorizedKeysFile " + folder.resolve("allowed"),
                        "PidFile none",
                        "StrictModes no",
                        "UsePAM no",
                        "PasswordAuthentication no",
                        "PermitRootLogin prohibit-password"));
    }

    OpenSshServer start() throws IOException {
        process = new ProcessBuilder(
                        "/usr/sbin/sshd",
                        "-D",
                        "-e",
                        "-f",
                        folder.resolve("sshd_config").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        return this;
    }

    /** Ends the server and every connection that it has. */
    void kill() throws Exception {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    void newHostKey() throws Exception {
        Files.deleteIfExists(folder.resolve("host"));
        Files.deleteIfExists(folder.resolve("host.pub"));
        new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-f",
                        folder.resolve("host").toString())
                .start()
                .waitFor();
    }

    /** Takes effect at the next login. */
    void allow(KeyPairText... keys) throws IOException {
        Files.write(
                folder.resolve("allowed"),
                List.of(keys).stream().map(KeyPairText::publicLine).toList());
    }

    InetSocketAddress socket() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    Address address(@Nullable String pinned) {
        return address(port, pinned);
    }

    static Address address(int port, @Nullable String pinned) {
        return new Address("127.0.0.1", port, System.getProperty("user.name"), pinned);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
