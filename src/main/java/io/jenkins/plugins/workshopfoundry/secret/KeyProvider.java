package io.jenkins.plugins.workshopfoundry.secret;

/** A controller's own key, which wraps the data key: a file, or Jenkins' secret store. */
public interface KeyProvider {

    /** Wraps some bytes as text that only the same key unwraps. Makes the key if the provider has none yet. */
    String wrap(byte[] plain);

    /**
     * The bytes that were wrapped.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if another key wrapped them
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if the provider has no key, or one that others can read
     */
    byte[] unwrap(String wrapped);
}
