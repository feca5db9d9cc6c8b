package io.jenkins.plugins.workshopfoundry.cloud.docker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, and what a base is told apart by. */
final class Digests {

    private Digests() {}

    /** Every Java platform has it (java.security.MessageDigest). */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The digest of the scripts that make a base, and of the release that they make it of. */
    static String base(String release) {
        MessageDigest digest = sha256();
        digest.update(release.getBytes(StandardCharsets.UTF_8));
        for (Scripts.Script script : Scripts.manifest()) {
            digest.update((byte) 0);
            digest.update(script.path().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) (script.executable() ? 1 : 2));
            digest.update(Scripts.bytes(script.path()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
