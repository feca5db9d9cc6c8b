package io.jenkins.plugins.workshopfoundry.secret;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.util.random.RandomGenerator;

/** The key under which a ledger's secrets are sealed. It leaves memory only wrapped by a controller's own key. */
public final class DataKey {

    private final byte[] bytes;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one, for a new ledger. */
    public static DataKey fresh(RandomGenerator random) {
        byte[] bytes = new byte[AesGcm.KEY];
        random.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /**
     * The key that was wrapped.
     *
     * @param wrapped from {@link #wrap}
     * @throws LedgerBroken if the provider's key is not the one that wrapped it
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if the provider has no key
     */
    public static DataKey unwrap(String wrapped, KeyProvider provider) {
        byte[] bytes = provider.unwrap(wrapped);
        if (bytes.length != AesGcm.KEY) {
            throw new LedgerBroken(
                    "The ledger's data key is damaged: it has " + bytes.length + " bytes.",
                    "Restore the ledger from a backup.");
        }
        return new DataKey(bytes);
    }

    /** This key as the provider wraps it. Wrapping an unwrapped key with another provider is how a ledger is rekeyed. */
    public String wrap(KeyProvider provider) {
        return provider.wrap(bytes.clone());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Nothing of the key. */
    @Override
    public String toString() {
        return "DataKey";
    }
}
