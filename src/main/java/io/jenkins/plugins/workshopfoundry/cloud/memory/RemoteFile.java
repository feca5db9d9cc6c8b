package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file on a pretend machine.
 *
 * @param mode octal mode
 * @param size in bytes
 * @param sha256 of a content that is too large to keep, in hex; else null
 * @param content each byte as one character (ISO 8859-1), or null for a file that is too large to keep
 */
record RemoteFile(
        String mode,
        long size,
        @Nullable String sha256,
        @Nullable String content) {

    /** Larger contents are not kept: 1 MiB. */
    static final int KEPT = 1 << 20;

    static RemoteFile of(String mode, byte[] content) {
        return content.length > KEPT
                ? new RemoteFile(
                        mode,
                        content.length,
                        HexFormat.of().formatHex(digester().digest(content)),
                        null)
                : new RemoteFile(mode, content.length, null, new String(content, StandardCharsets.ISO_8859_1));
    }

    static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
