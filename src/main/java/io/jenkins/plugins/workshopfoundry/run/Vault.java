package io.jenkins.plugins.workshopfoundry.run;

import java.util.Optional;

/** Secrets that outlive a process: sealed in the ledger, open only in here. */
public interface Vault {

    /** Keeps a secret, in the place of an earlier one of that owner and name. */
    void put(String owner, String name, String secret);

    /**
     * The secret.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if it is there and this controller's key does not open it
     */
    Optional<String> get(String owner, String name);
}
