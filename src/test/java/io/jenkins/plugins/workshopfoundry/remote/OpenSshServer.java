package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.remote.Remotes.Address;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import io.jenkins.plugins.workshopfoundry.testing.BaseImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real sshd on loopback with keys and configuration of its own; logs in as whoever runs the test. */
final class OpenSshServer {

    private final Path folder;
    private final int port;
    private String name = "";
    private @Nullable Process process;

    OpenSshServer(Path folder, KeyPairText allowed) throws Exception {
        this.folder = folder;
        this.port = freePort();
        newHostKey();
        allow(allowed);
        if (Files.isWritable(Path.of("/run"))) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
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

    OpenSshServer start() throws Exception {
        name = "workshop-foundry-sshd-" + port + "-" + System.nanoTime();
        List<String> command = BaseImage.command(name, folder, "/usr/sbin/sshd");
        command.addAll(List.of("-D", "-e", "-f", folder.resolve("sshd_config").toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sshd.log").toFile())
                .start();
        return this;
    }

    /** Ends the server and every connection that it has. */
    void kill() throws Exception {
        if (process != null && process.isAlive()) {
            BaseImage.kill(name, process);
        }
    }

    /** That sshd takes it shows that OpenSSH reads our private keys. */
    void newHostKey() throws Exception {
        KeyPairText key = SshKeys.generate();
        Path file = Files.writeString(folder.resolve("host"), key.privatePem());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(folder.resolve("host.pub"), key.publicLine() + "\n");
    }

    /** What OpenSSH says the host key's fingerprint is. */
    String fingerprint() throws Exception {
        List<String> command = BaseImage.command("workshop-foundry-keygen", folder, "/usr/bin/ssh-keygen");
        command.addAll(
                List.of("-l", "-E", "sha256", "-f", folder.resolve("host.pub").toString()));
        Process keygen = new ProcessBuilder(command).start();
        return new String(keygen.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(" ")[1];
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
