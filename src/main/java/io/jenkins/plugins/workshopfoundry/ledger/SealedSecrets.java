package io.jenkins.plugins.workshopfoundry.ledger;

import java.util.Optional;

/** Sealed secrets. The ledger keeps them and cannot read them. */
public interface SealedSecrets {

    /** Keeps a sealed secret under owner and name, in the place of an earlier one. */
    void put(String owner, String name, String sealed);

    /** The sealed secret. */
    Optional<String> find(String owner, String name);

    /** Forgets every secret of an owner. */
    void forget(String owner);

    /** The data key as this controller's own key wrapped it. */
    Optional<String> wrappedKey(String controller);

    /** Whether any controller has wrapped the data key: then a new one must not be made. */
    boolean keyed();

    /** Keeps a wrapped data key; with {@code first}, only if no controller has one yet, and answers whether it was kept. */
    boolean wrapKey(String controller, String wrapped, boolean first);
}
