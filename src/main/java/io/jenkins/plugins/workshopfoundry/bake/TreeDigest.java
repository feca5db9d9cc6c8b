package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One digest over a tree: SHA-256 over the sorted list of path, kind, mode and content hash. */
final class TreeDigest {

    private static final int BUFFER = 1 << 16;

    private final MessageDigest whole = sha256();
    private final byte[] buffer = new byte[BUFFER];

    /** Adds a file whose content is read from the disk. */
    void add(Path root, WorkshopFile file) throws IOException {
        if (file.isFile()) {
            try (InputStream in = Files.newInputStream(root.resolve(file.path()))) {
                add(file, hash(in));
            }
        } else {
            add(file, "");
        }
    }

    /** Adds a file whose content hash is known. */
    void add(WorkshopFile file, String contentHash) {
        String mode = file.executable() ? "x" : "-";
        text(String.join("\0", file.path(), file.type().name(), mode, file.target(), contentHash));
    }

    /** Adds something that is not a file. */
    void text(String part) {
        whole.update(part.getBytes(StandardCharsets.UTF_8));
        whole.update((byte) '\n');
    }

    /** {@code sha256:…} over all that was added, in that order. */
    String value() {
        return "sha256:" + HexFormat.of().formatHex(whole.digest());
    }

    private String hash(InputStream content) throws IOException {
        DigestInputStream in = new DigestInputStream(content, sha256());
        int read = 0;
        while (read >= 0) {
            read = in.read(buffer);
        }
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
