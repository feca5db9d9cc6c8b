package io.jenkins.plugins.workshopfoundry.bench;

import static io.jenkins.plugins.workshopfoundry.testing.BaseImage.docker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one would do without baking: the same machine with Docker installed and no images in it. It fetches them when it
 * boots, and starts one seat after the other with {@code docker run}.
 */
final class PullingMachine implements AutoCloseable {

    private static final Path DOCKER_SETTINGS = Path.of("resources/machine/root/etc/docker/daemon.json");

    private final String name;
    private final String volume;

    /**
     * Starts the machine; it is on its way when this returns.
     *
     * @param name of the container
     * @param image the file system of the baked machine, without its Docker data
     * @param registry address and port of a registry that answers without TLS
     * @param folder for a file that the machine reads
     */
    PullingMachine(String name, String image, String registry, Path folder) throws Exception {
        this.name = name;
        this.volume = name + "-docker";
        JsonMapper json = new JsonMapper();
        ObjectNode settings = (ObjectNode) json.readTree(DOCKER_SETTINGS.toFile());
        settings.putArray("insecure-registries").add(registry);
        Path file = folder.resolve("daemon.json");
        json.writeValue(file.toFile(), settings);
        docker("volume", "create", "--label=" + SeatLoop.LABEL, volume);
        List<String> run = List.of(
                "run",
                "-d",
                "--name=" + name,
                "--label=" + SeatLoop.LABEL,
                "--stop-signal=SIGRTMIN+3",
                "--cap-add=SYS_ADMIN",
                "--cap-add=NET_ADMIN",
                "--cap-add=SYS_PTRACE",
                "--security-opt=seccomp=unconfined",
                "--security-opt=apparmor=unconfined",
                "--device-cgroup-rule=a *:* rwm",
                "--cgroupns=private",
                "--tmpfs=/run",
                "--tmpfs=/run/lock",
                "--volume=" + volume + ":/var/lib/docker:nocopy",
                "--volume=" + file + ":/etc/docker/daemon.json:ro",
                // What a baked machine does at boot, this one does not.
                "--volume=/dev/null:/etc/systemd/system/ts-service.service:ro",
                "--entrypoint=/bin/sh",
                image,
                "-c",
                Files.readString(Path.of("resources/local/boot")),
                "boot",
                "open");
        try {
            docker(run.toArray(String[]::new));
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** Waits for Docker, fetches the image and starts the seats; returns when all of them answer. */
    void open(String image, int seats) throws Exception {
        on("until docker info >/dev/null 2>&1; do sleep 0.1; done");
        on("docker pull -q " + image);
        on(SeatLoop.run(image, seats) + SeatLoop.answer(seats));
    }

    private void on(String script) throws Exception {
        docker("exec", name, "bash", "-c", script);
    }

    @Override
    public void close() {
        try {
            docker("rm", "-fv", name);
            docker("volume", "rm", "-f", volume);
        } catch (Exception e) {
            throw new IllegalStateException(name + " could not be removed", e);
        }
    }
}
