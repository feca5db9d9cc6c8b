package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes files of a tree into a tar archive: the same tree gives the same bytes, whoever owns it and whenever it was changed. */
final class TreeTar {

    private static final int EXECUTABLE = 0755;
    private static final int PLAIN = 0644;

    private final TarArchiveOutputStream tar;
    private final Path root;

    TreeTar(TarArchiveOutputStream tar, Path root) {
        this.tar = tar;
        this.root = root;
    }

    static TarArchiveOutputStream open(OutputStream out) {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    /** Adds one file and returns the SHA-256 of its content; empty for what has none. */
    byte[] add(WorkshopFile file) throws IOException {
        switch (file.type()) {
            case DIRECTORY -> entry(new TarArchiveEntry(file.path() + "/"), EXECUTABLE);
            case LINK -> {
                TarArchiveEntry link = new TarArchiveEntry(file.path(), TarConstants.LF_SYMLINK);
                link.setLinkName(file.target());
                entry(link, EXECUTABLE);
            }
            case FILE -> {
                return content(file);
            }
            case OTHER -> throw new IOException(file.path() + " is neither a file, a directory nor a link");
        }
        return new byte[0];
    }

    private void entry(TarArchiveEntry entry, int mode) throws IOException {
        entry.setMode(mode | (entry.getMode() & ~07777));
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private byte[] content(WorkshopFile file) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(file.path());
        entry.setMode(file.executable() ? EXECUTABLE : PLAIN);
        entry.setSize(file.bytes());
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        MessageDigest digest = TreeDigest.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(root.resolve(file.path())), digest)) {
            if (in.transferTo(tar) != file.bytes()) {
                throw changed(file);
            }
        }
        tar.closeArchiveEntry();
        return digest.digest();
    }

    private static InvalidRequest changed(WorkshopFile file) {
        return new InvalidRequest(
                "The file " + file.path() + " changed while it was read.",
                "Wait until nothing writes to the workshop and try again.");
    }
}
