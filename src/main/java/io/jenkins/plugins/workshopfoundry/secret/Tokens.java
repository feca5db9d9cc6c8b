package io.jenkins.plugins.workshopfoundry.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.random.RandomGenerator;

/**
 * Random secrets that people or links carry.
 *
 * @param random a SecureRandom outside simulations
 */
public record Tokens(RandomGenerator random) {

    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** Read aloud and typed without doubt: no I, L, O, 0 or 1. */
    private static final String UNAMBIGUOUS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /** 11 of 31 characters are 54 bits. */
    private static final int CODE_LENGTH = 11;

    private static final int CODE_GROUP = 5;

    /**
     * A secret of letters and digits, which needs no quoting in a URL, a header, a shell or a file.
     *
     * @param bits at least so many random bits
     */
    public String secret(int bits) {
        int length = (int) Math.ceil(bits / log2(ALPHANUMERIC.length()));
        return draw(ALPHANUMERIC, length);
    }

    /** A code to join a class: 54 random bits, for instance {@code ABCDE-FGHJK-M}. */
    public String joinCode() {
        StringBuilder code = new StringBuilder(draw(UNAMBIGUOUS, CODE_LENGTH));
        for (int at = CODE_GROUP; at < code.length(); at += CODE_GROUP + 1) {
            code.insert(at, '-');
        }
        return code.toString();
    }

    /** Compares in a time that does not depend on where the two differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String draw(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static double log2(int number) {
        return Math.log(number) / Math.log(2);
    }
}
