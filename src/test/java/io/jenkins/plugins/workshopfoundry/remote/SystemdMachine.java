package io.jenkins.plugins.workshopfoundry.remote;

import static io.jenkins.plugins.workshopfoundry.testing.BaseImage.docker;

import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import io.jenkins.plugins.workshopfoundry.testing.BaseImage;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

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
                BaseImage.id());
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
}
