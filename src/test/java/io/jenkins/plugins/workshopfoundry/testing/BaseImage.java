package io.jenkins.plugins.workshopfoundry.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The base of local machines, as a test's own container: it has systemd, sshd and Caddy. */
public final class BaseImage {

    private static final String LABEL = "workshop-foundry-base";

    /** Set to true, it tries on a developer's host what happens on a fresh one. */
    private static final String CONTAINED = "workshop-foundry.test.contained";

    private BaseImage() {}

    /** The image's id: one that is there already, or one that is made now, which takes a minute. */
    public static synchronized String id() throws Exception {
        // By name or by our own label's value: images of machines inherit the label.
        for (String filter : List.of("reference=workshop-foundry/base", "label=" + LABEL + "=test")) {
            String known = docker("images", "-q", "--filter", filter);
            if (!known.isBlank()) {
                return known.lines().findFirst().orElseThrow();
            }
        }
        return make();
    }

    private static String make() throws Exception {
        Path tar = Files.createTempFile("workshop-foundry-base", ".tar");
        try {
            call(List.of("resources/local/make-base", tar.toString()));
            return docker(
                            "import",
                            "--change",
                            "CMD [\"/sbin/init\"]",
                            "--change",
                            "ENV container=docker",
                            "--change",
                            "LABEL " + LABEL + "=test",
                            tar.toString())
                    .strip();
        } finally {
            Files.delete(tar);
        }
    }

    /**
     * How to run a program that a fresh host does not have: the host's own if there is one, else the one in the base. It
     * sees the folder under the same path and the host's network.
     *
     * @param name the container's name, by which {@link #kill} finds it
     * @param program absolute path, the same on the host and in the base
     */
    public static List<String> command(String name, Path folder, String program) throws Exception {
        if (Files.isExecutable(Path.of(program)) && !Boolean.getBoolean(CONTAINED)) {
            return new ArrayList<>(List.of(program));
        }
        String mount = folder + ":" + folder;
        return new ArrayList<>(List.of(
                "docker",
                "run",
                "--rm",
                "--name",
                name,
                "--network",
                "host",
                "--tmpfs",
                "/run/sshd:mode=755",
                "-v",
                mount,
                "-e",
                "XDG_DATA_HOME=" + folder,
                "-e",
                "XDG_CONFIG_HOME=" + folder,
                id(),
                program));
    }

    /** Ends a program at once, with everything that it started. */
    public static void kill(String name, Process process) throws Exception {
        boolean contained = process.info().command().orElse("").endsWith("docker");
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        if (contained) {
            // Last, so that it cannot still be on its way; 'rm' is content when there is none.
            docker("rm", "-f", name);
        }
    }

    /** Calls docker and returns what it prints. */
    public static String docker(String... arguments) throws Exception {
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
