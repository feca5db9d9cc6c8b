package io.jenkins.plugins.workshopfoundry.cloud.docker;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The files of resources/local, from the class path. */
final class Scripts {

    private static final Path LOCAL = Path.of("/workshop-foundry/local");

    /**
     * A file of the folder.
     *
     * @param path relative to resources/local; may lead to a folder beside it
     * @param executable whether its mode says so
     */
    record Script(String path, boolean executable) {}

    private Scripts() {}

    /** The text of one file. */
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** What it takes to make a base, as MANIFEST lists it: a mode and a path a line. */
    static List<Script> manifest() {
        return text("MANIFEST")
                .lines()
                .map(line -> line.split(" ", 2))
                .map(fields -> new Script(fields[1], fields[0].startsWith("7")))
                .toList();
    }

    /** Writes everything that MANIFEST lists; returns the folder that stands for resources/local. */
    static Path unpack(Path target) throws IOException {
        Path local = target.resolve("local");
        for (Script script : manifest()) {
            Path file = local.resolve(script.path()).normalize();
            Files.createDirectories(file.getParent());
            Files.write(file, bytes(script.path()));
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(script.executable() ? "rwxr-xr-x" : "rw-r--r--"));
        }
        return local;
    }

    static byte[] bytes(String path) {
        String resource = LOCAL.resolve(path).normalize().toString();
        try (InputStream in = Scripts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is not on the class path: the build is not whole");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
