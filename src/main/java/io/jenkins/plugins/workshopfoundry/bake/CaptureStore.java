package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.definition.Workshop;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.validate.ValidatedWorkshop;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The trees that runs were started with, beside the ledger, each under the digest of its content: whoever resumes a run
 * needs neither the original directory nor the machine it was on.
 */
public final class CaptureStore {

    private static final String SUFFIX = ".tar";

    private final Path folder;

    /** @param folder where the archives lie; made on first use */
    public CaptureStore(Path folder) {
        this.folder = folder;
    }

    /**
     * A captured tree.
     *
     * @param digest {@code sha256:…} of the tree
     * @param bytes the size of its archive
     */
    record Captured(String digest, long bytes) {}

    /**
     * Keeps the tree of a workshop; kept already: nothing is written.
     *
     * @throws InvalidRequest if the tree changes while it is read
     */
    Captured keep(ValidatedWorkshop validated) {
        Workshop workshop = validated.workshop();
        try {
            String digest = digest(workshop);
            Path archive = archive(digest);
            if (!Files.exists(archive)) {
                write(workshop, digest, archive);
            }
            return new Captured(digest, Files.size(archive));
        } catch (IOException e) {
            throw new LedgerBroken(
                    "The workshop " + workshop.root() + " cannot be kept in " + folder + ": " + e.getMessage() + ".",
                    "Make sure that the workshop can be read and that the folder has room.",
                    e);
        }
    }

    /**
     * The archive of a captured tree.
     *
     * @throws LedgerBroken if it is not there any more
     */
    Remote.Upload open(Captured captured) {
        Path archive = archive(captured.digest());
        if (!Files.exists(archive)) {
            throw new LedgerBroken(
                    "The archive " + archive + ", which the run was started with, is gone.",
                    "Bring it back from a backup, or cancel the run and bake again.");
        }
        return Remote.Upload.of(archive, captured.bytes());
    }

    /** Drops every archive that no open run needs. */
    public void keepOnly(Set<String> digests) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> archives;
        try (var listed = Files.list(folder)) {
            archives = listed.filter(path -> path.toString().endsWith(SUFFIX)).toList();
        }
        for (Path archive : archives) {
            String name = archive.getFileName().toString();
            if (!digests.contains("sha256:" + name.substring(0, name.length() - SUFFIX.length()))) {
                Files.deleteIfExists(archive);
            }
        }
    }

    private Path archive(String digest) {
        return folder.resolve(digest.substring(digest.indexOf(':') + 1) + SUFFIX);
    }

    private static String digest(Workshop workshop) throws IOException {
        TreeDigest digest = new TreeDigest();
        for (WorkshopFile file : workshop.files()) {
            digest.add(workshop.root(), file);
        }
        return digest.value();
    }

    private void write(Workshop workshop, String expected, Path archive) throws IOException {
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "half-", ".tmp");
        try {
            TreeDigest digest = new TreeDigest();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half));
                    TarArchiveOutputStream tar = TreeTar.open(out)) {
                TreeTar writer = new TreeTar(tar, workshop.root());
                for (WorkshopFile file : workshop.files()) {
                    digest.add(file, HexFormat.of().formatHex(writer.add(file)));
                }
            }
            if (!digest.value().equals(expected)) {
                throw new InvalidRequest(
                        "The workshop " + workshop.root() + " changed while it was read.",
                        "Wait until nothing writes to it and try again.");
            }
            Files.move(half, archive, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
