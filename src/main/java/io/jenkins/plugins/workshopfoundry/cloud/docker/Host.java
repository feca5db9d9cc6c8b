package io.jenkins.plugins.workshopfoundry.cloud.docker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the files of this host say.
 *
 * @param root the root of its file system
 */
record Host(Path root) {

    /** Where systemd-resolved writes the real name servers (systemd-resolved.service(8)); else the usual place. */
    private static final List<String> NAME_SERVERS = List.of("/run/systemd/resolve/resolv.conf", "/etc/resolv.conf");

    /** The path of the file that lists the name servers that machines can use too. */
    String nameServers() {
        return NAME_SERVERS.stream()
                .filter(path -> Files.exists(at(path)))
                .findFirst()
                .orElse("/etc/resolv.conf");
    }

    /** The distribution as bases are called, for instance {@code debian-12}; empty where os-release(5) does not say. */
    Optional<String> release() {
        return field("/etc/os-release", "ID=")
                .flatMap(id ->
                        field("/etc/os-release", "VERSION_ID=").map(version -> unquoted(id) + "-" + unquoted(version)));
    }

    /** The engine's effective capabilities as a bit set (capabilities(7)); empty where they cannot be read. */
    Optional<Long> engineCapabilities() {
        return text("/var/run/docker.pid")
                .flatMap(pid -> field("/proc/" + pid.strip() + "/status", "CapEff:"))
                .map(hex -> Long.parseUnsignedLong(hex.strip(), 16));
    }

    /** Bytes that are free for the engine's data; empty where its folder is not visible from here. */
    Optional<Long> free(String folder) {
        try {
            return Files.isDirectory(at(folder))
                    ? Optional.of(Files.getFileStore(at(folder)).getUsableSpace())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<String> field(String file, String key) {
        return text(file)
                .flatMap(content -> content.lines()
                        .filter(line -> line.startsWith(key))
                        .map(line -> line.substring(key.length()))
                        .findFirst());
    }

    private Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(at(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String unquoted(String value) {
        return value.replaceAll("^[\"']|[\"']$", "");
    }

    private Path at(String path) {
        return root.resolve(path.substring(1));
    }
}
