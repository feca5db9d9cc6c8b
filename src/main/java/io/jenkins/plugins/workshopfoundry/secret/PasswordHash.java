package io.jenkins.plugins.workshopfoundry.secret;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Hashes a secret so that a web server can check it and cannot tell it. */
public final class PasswordHash {

    /** The revision of OpenBSD's bcrypt that Caddy and Apache read. */
    private static final String REVISION = "2b";

    /**
     * Rounds as a power of two. Ours are random secrets of 128 bits, which no number of guesses finds: more rounds would
     * only give somebody who sends wrong ones a way to keep the server busy.
     */
    private static final int COST = 6;

    private static final int SALT = 16;

    /** Where bcrypt stops reading: a longer secret would be cut without a word. */
    private static final int LONGEST = 72;

    private PasswordHash() {}

    /**
     * The hash in the form {@code $2b$06$…}.
     *
     * @param secret at most 72 bytes
     * @param random for the salt
     */
    public static String bcrypt(String secret, RandomGenerator random) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("bcrypt reads 72 bytes, not " + bytes.length);
        }
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return OpenBSDBCrypt.generate(REVISION, bytes, salt, COST);
    }
}
