package io.jenkins.plugins.workshopfoundry.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D) with random nonces, as text. */
final class AesGcm {

    /** Bytes of a key. */
    static final int KEY = 32;

    /** Names the form, so that another one can follow. */
    private static final String FORM = "gcm1:";

    /** SP 800-38D 8.2.2: 96 random bits allow four thousand million messages under one key. */
    private static final int NONCE = 12;

    private static final int TAG_BITS = 128;

    private AesGcm() {}

    static String seal(byte[] key, RandomGenerator random, byte[] plain, String associated) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return FORM + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in Galois/Counter Mode.", e);
        }
    }

    /** Empty if it was sealed with another key or for another place, or was changed; nothing tells which. */
    static Optional<byte[]> open(byte[] key, String sealed, String associated) {
        if (!sealed.startsWith(FORM)) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(sealed.substring(FORM.length()));
            byte[] nonce = Arrays.copyOf(all, NONCE);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, associated);
            return Optional.of(cipher.doFinal(all, NONCE, Math.max(0, all.length - NONCE)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
