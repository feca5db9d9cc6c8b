package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.validate.ValidatedWorkshop;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A validated workshop's tree on its way from the machine where it lies to the one that bakes it. */
public final class TreeTransfer {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private TreeTransfer() {}

    /**
     * Writes the tree; what arrives has the same digest.
     *
     * @throws InvalidRequest if a file changes while it is read
     */
    public static void send(ValidatedWorkshop workshop, OutputStream out) throws IOException {
        try (TarArchiveOutputStream tar = TreeTar.open(out)) {
            TreeTar writer = new TreeTar(tar, workshop.workshop().root());
            for (WorkshopFile file : workshop.files()) {
                writer.add(file);
            }
        }
    }

    /**
     * Unpacks a tree into a directory that exists. Whoever sent it may be an enemy: nothing is written outside of the
     * directory, nor through a link.
     *
     * @throws InvalidRequest if the stream tries that
     */
    public static void receive(InputStream in, Path directory) throws IOException {
        Path root = directory.toRealPath();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target(root, entry.getName()));
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            content.transferTo(out);
        }
        boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
        if (!target.toFile().setExecutable(executable)) {
            throw new IOException("The mode of " + target + " cannot be set");
        }
    }

    private static Path target(Path root, String name) {
        Path target = root.resolve(name).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw refused(name);
        }
        Path above = root;
        for (Path part : root.relativize(target.resolveSibling("."))) {
            above = above.resolve(part);
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                throw refused(name);
            }
        }
        return target;
    }

    private static InvalidRequest refused(String name) {
        return new InvalidRequest(
                "The workshop that was sent has the entry '" + name + "', which leaves its directory.",
                "Look at the agent that sent it: no workshop has such an entry.");
    }
}
