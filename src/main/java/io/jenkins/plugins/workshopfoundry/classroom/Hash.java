package io.jenkins.plugins.workshopfoundry.classroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** What the ledger keeps of codes and tokens, so that whoever reads it cannot come in with it. */
public final class Hash {

    private Hash() {}

    /** SHA-256, hexadecimal. Codes and tokens are random enough that a plain hash does not give them away. */
    public static String of(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The hash of a code as people type it: spaces, hyphens and the size of letters do not matter. */
    public static String ofCode(String code) {
        return of(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }
}
