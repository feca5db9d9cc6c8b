package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.secret.KeyProvider;

/** An engine whose ledger and connections are open. */
public final class OpenFoundry implements AutoCloseable {

    private final Foundry foundry;
    private final Parts parts;
    private final LazySites sites;

    OpenFoundry(Foundry foundry, Parts parts, LazySites sites) {
        this.foundry = foundry;
        this.parts = parts;
        this.sites = sites;
    }

    /**
     * Opens the engine on this host.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if the ledger cannot be trusted or reached
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if the configuration makes no sense
     */
    public static OpenFoundry open(Configuration configuration) {
        return new Opening(configuration, null).open();
    }

    /**
     * Opens the engine with a key that is kept somewhere else than in the configuration's file.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if the ledger cannot be trusted or reached
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if the configuration makes no sense
     */
    public static OpenFoundry open(Configuration configuration, KeyProvider key) {
        return new Opening(configuration, key).open();
    }

    /** The engine. */
    public Foundry foundry() {
        return foundry;
    }

    /** What it is made of, for the schedule. */
    public Parts parts() {
        return parts;
    }

    @Override
    public void close() {
        sites.close();
        parts.ledger().close();
    }
}
