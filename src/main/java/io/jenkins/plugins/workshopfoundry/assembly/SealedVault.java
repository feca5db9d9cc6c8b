package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.ledger.SealedSecrets;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.run.Vault;
import io.jenkins.plugins.workshopfoundry.secret.DataKey;
import io.jenkins.plugins.workshopfoundry.secret.KeyProvider;
import io.jenkins.plugins.workshopfoundry.secret.SecretBox;
import io.jenkins.plugins.workshopfoundry.secret.SecretPlace;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Secrets sealed in the ledger. The data key is unwrapped when it is first needed, so that what needs no secret works
 * without the controller's key.
 */
public final class SealedVault implements Vault {

    private final SealedSecrets store;
    private final String controller;
    private final KeyProvider provider;
    private final RandomGenerator random;
    private @Nullable SecretBox box;

    /**
     * A vault in a ledger.
     *
     * @param controller whose key wraps the data key
     * @param provider that key
     * @param random a SecureRandom outside simulations
     */
    public SealedVault(SealedSecrets store, String controller, KeyProvider provider, RandomGenerator random) {
        this.store = store;
        this.controller = controller;
        this.provider = provider;
        this.random = random;
    }

    @Override
    public void put(String owner, String name, String secret) {
        store.put(owner, name, box().seal(secret, place(owner, name)));
    }

    @Override
    public Optional<String> get(String owner, String name) {
        return store.find(owner, name).map(kept -> box().open(kept, place(owner, name)));
    }

    /** Wraps the data key with another key, for this controller or one that is to take over. */
    public void rekey(String forController, KeyProvider other) {
        store.wrapKey(forController, box().key().wrap(other), false);
    }

    private synchronized SecretBox box() {
        if (box == null) {
            box = new SecretBox(dataKey(), random);
        }
        return box;
    }

    private DataKey dataKey() {
        Optional<String> wrapped = store.wrappedKey(controller);
        if (wrapped.isPresent()) {
            return DataKey.unwrap(wrapped.get(), provider);
        }
        if (!store.keyed()) {
            DataKey fresh = DataKey.fresh(random);
            if (store.wrapKey(controller, fresh.wrap(provider), true)) {
                return fresh;
            }
        }
        return store.wrappedKey(controller)
                .map(own -> DataKey.unwrap(own, provider))
                .orElseThrow(() -> new LedgerBroken(
                        "The ledger's secrets are sealed by other controllers, and controller " + controller
                                + " has no key to them.",
                        "Run 'workshop rekey --for " + controller + "' where the key is."));
    }

    private static SecretPlace place(String owner, String name) {
        return new SecretPlace("secret", owner + "/" + name, "sealed");
    }
}
