package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An archive on its way to a pretend machine, in bounded memory: a small one is unpacked, of a large one only size and
 * digest are kept.
 */
final class Received extends OutputStream {

    /** Larger archives are not unpacked: 16 MiB. */
    static final int UNPACKED = 1 << 24;

    private final MessageDigest digest = RemoteFile.digester();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long size;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
        if (size <= UNPACKED) {
            kept.write(bytes, offset, length);
        } else {
            kept.reset();
        }
    }

    long size() {
        return size;
    }

    /** What it puts into a directory: its files by absolute path, or one entry for the archive as it is. */
    Map<String, RemoteFile> filesIn(String directory) {
        if (size <= UNPACKED) {
            try {
                return unpacked(directory);
            } catch (IOException | IllegalArgumentException e) {
                throw new CloudRefused(
                        "Unpacking in " + directory + " failed: tar: " + e.getMessage() + ".",
                        "Send an archive that tar reads.",
                        e);
            }
        }
        return asItIs(directory);
    }

    private Map<String, RemoteFile> unpacked(String directory) throws IOException {
        Map<String, RemoteFile> files = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    String name = entry.getName().replaceFirst("^(\\./)+", "");
                    String mode = Integer.toOctalString(entry.getMode() & 07777);
                    files.put(directory + "/" + name, RemoteFile.of(mode, tar.readAllBytes()));
                }
            }
        }
        return files;
    }

    private Map<String, RemoteFile> asItIs(String directory) {
        String hex = HexFormat.of().formatHex(digest.digest());
        return Map.of(directory + "/" + hex + ".tar", new RemoteFile("644", size, hex, null));
    }
}
