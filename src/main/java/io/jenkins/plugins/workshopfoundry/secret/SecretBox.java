package io.jenkins.plugins.workshopfoundry.secret;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * Seals secrets for one place in the ledger, and opens them there and nowhere else.
 *
 * @param key the ledger's data key
 * @param random for nonces; a SecureRandom outside simulations
 */
public record SecretBox(DataKey key, RandomGenerator random) {

    /** Seals; the same secret is sealed differently each time. */
    public String seal(String secret, SecretPlace place) {
        return AesGcm.seal(key.bytes(), random, secret.getBytes(StandardCharsets.UTF_8), place.associated());
    }

    /**
     * Opens what {@link #seal} returned for the same place.
     *
     * @throws LedgerBroken if it was sealed with another key or for another place, or was changed
     */
    public String open(String sealed, SecretPlace place) {
        return AesGcm.open(key.bytes(), sealed, place.associated())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new LedgerBroken(
                        "The secret at " + place.associated() + " of the ledger does not open.",
                        "The ledger was changed by something else, or belongs to another data key; restore it from a"
                                + " backup."));
    }
}
