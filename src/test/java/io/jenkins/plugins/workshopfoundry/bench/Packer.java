package io.jenkins.plugins.workshopfoundry.bench;

import static io.jenkins.plugins.workshopfoundry.testing.BaseImage.docker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.workshopfoundry.testing.BaseImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The distribution's Packer with its docker builder, on the base of local machines. */
final class Packer {

    private static final Pattern TOOK = Pattern.compile("scripts took (\\d+) ms");
    private static final Pattern IMAGE = Pattern.compile("Image ID: (sha256:[0-9a-f]{64})");

    private final Path folder;
    private final Path kit;
    private double seconds;
    private double scripts;

    /** @param kit what becomes /opt/workshop-foundry */
    Packer(Path folder, Path kit) {
        this.folder = folder;
        this.kit = kit;
    }

    /** Builds an image and removes it. */
    void build() throws Exception {
        Path template = folder.resolve("packer.json");
        new JsonMapper()
                .writeValue(
                        template.toFile(),
                        Map.of("builders", List.of(builder()), "provisioners", List.of(files(), scriptsOfOurs())));
        ProcessBuilder command =
                new ProcessBuilder("packer", "build", "-color=false", template.toString()).redirectErrorStream(true);
        command.environment().putAll(Map.of("CHECKPOINT_DISABLE", "1", "PACKER_LOG", ""));
        long begun = System.nanoTime();
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        seconds = Results.since(begun);
        Matcher image = IMAGE.matcher(said);
        if (image.find()) {
            docker("rmi", "-f", image.group(1));
        }
        Matcher took = TOOK.matcher(said);
        if (code != 0 || !took.find()) {
            throw new IllegalStateException(said);
        }
        scripts = Long.parseLong(took.group(1)) / 1000.0;
    }

    double seconds() {
        return seconds;
    }

    double scripts() {
        return scripts;
    }

    private static Map<String, Object> builder() throws Exception {
        return Map.of(
                "type",
                "docker",
                "image",
                BaseImage.id(),
                "pull",
                false,
                "commit",
                true,
                "run_command",
                List.of(
                        "-d",
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
                        "--entrypoint=/bin/sh",
                        "{{.Image}}",
                        "-c",
                        read("resources/local/boot"),
                        "boot",
                        "open"));
    }

    private Map<String, Object> files() {
        return Map.of("type", "file", "source", kit.toString(), "destination", "/opt/");
    }

    private static Map<String, Object> scriptsOfOurs() {
        return Map.of(
                "type",
                "shell",
                "inline_shebang",
                "/bin/bash -e",
                "inline",
                List.of(
                        "until systemctl show-environment >/dev/null 2>&1; do sleep 0.1; done",
                        "begun=$(date +%s%3N)",
                        "/opt/workshop-foundry/bin/provision",
                        "/opt/workshop-foundry/bin/seal",
                        "echo scripts took $(($(date +%s%3N) - begun)) ms"));
    }

    private static String read(String file) throws Exception {
        return Files.readString(Path.of(file));
    }
}
