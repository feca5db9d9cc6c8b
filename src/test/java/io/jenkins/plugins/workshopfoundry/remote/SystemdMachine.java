package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A container that boots systemd and sshd, as resources/local/README.md describes it. */
final class SystemdMachine {

    private static final String NAME =
            "workshop-foundry-remote-it-" + ProcessHandle.current().pid();

    private SystemdMachine() {}

    /** Boots one and returns where its SSH server will be. */
    static InetSocketAddress boot(KeyPairText key, Path folder) throws Exception {
        docker(
                "create",
                "--name",
                NAME,
                "--stop-signal",
                "SIGRTMIN+3",
                "--cap-add",
                "SYS_ADMIN",
                "--cap-add",
                "NET_ADMIN",
                "--cap-add",
                "SYS_PTRACE",
                "--security-opt",
                "seccomp=unconfined",
                "--security-opt",
                "apparmor=unconfined",
                "--device-cgroup-rule",
                "a *:* rwm",
                "--tmpfs",
                "/run",
                "--tmpfs",
                "/run/lock",
                "-v",
                "/sys/fs/cgroup:/sys/fs/cgroup:rw",
                image(folder));
        Path ssh = Files.createDirectories(folder.resolve("files/.ssh"));
        Files.writeString(ssh.resolve("authorized_keys"), key.publicLine() + "\n");
        docker("cp", ssh.toString(), NAME + ":/root/");
        docker("start", NAME);
        return where();
    }

    /** Its address, which may change when it is restarted. */
    static InetSocketAddress where() throws Exception {
        return new InetSocketAddress(
                docker("inspect", "-f", "{{.NetworkSettings.IPAddress}}", NAME).strip(), 22);
    }

    static String exec(String command) throws Exception {
        return docker("exec", NAME, "sh", "-c", command);
    }

    static void restart() throws Exception {
        docker("restart", NAME);
    }

    static void remove() throws Exception {
        docker("rm", "-f", "-v", NAME);
    }

    private static String image(Path folder) throws Exception {
        String known = docker("images", "-q", "--filter", "label=workshop-foundry-base");
        if (!known.isBlank()) {
            return known.lines().findFirst().orElseThrow();
        }
        Path tar = folder.resolve("base.tar");
        call(List.of("resources/local/make-base", tar.toString()));
        return docker(
                        "import",
                        "--change",
                        "CMD [\"/sbin/init\"]",
                        "--change",
                        "ENV container=docker",
                        "--change",
                        "LABEL workshop-foundry-base=remote-it",
                        tar.toString())
                .strip();
    }

    private static String docker(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return call(command);
    }

    private static String call(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed");
        }
        return out;
    }
}
