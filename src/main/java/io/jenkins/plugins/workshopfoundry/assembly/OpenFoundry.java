package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.machine.Sites.Site;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.secret.KeyProvider;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** An engine whose ledger and connections are open. */
public final class OpenFoundry implements AutoCloseable {

    private final Foundry foundry;
    private final Parts parts;
    private final LazySites sites;
    private final Function<AwsConfiguration, Site> aws;
    private final BiConsumer<String, Path> rekeying;

    OpenFoundry(
            Foundry foundry,
            Parts parts,
            LazySites sites,
            Function<AwsConfiguration, Site> aws,
            BiConsumer<String, Path> rekeying) {
        this.foundry = foundry;
        this.parts = parts;
        this.sites = sites;
        this.aws = aws;
        this.rekeying = rekeying;
    }

    /**
     * Opens the engine on this host; the pretend cloud is there in rehearsals only.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if the ledger cannot be trusted or reached
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if the configuration makes no sense
     */
    public static OpenFoundry open(Configuration configuration) {
        return new Opening(configuration, null, EnumSet.complementOf(EnumSet.of(Provider.MEMORY))).open();
    }

    /**
     * Opens the engine with a key that is kept somewhere else than in the configuration's file.
     *
     * @param usable the clouds that may be used; every other one is refused as not configured
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if the ledger cannot be trusted or reached
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if the configuration makes no sense
     */
    public static OpenFoundry open(Configuration configuration, KeyProvider key, Set<Provider> usable) {
        return new Opening(configuration, key, usable).open();
    }

    /** The same engine for whoever brings credentials of their own for AWS; close what is lent, and the rest stays open. */
    public LentFoundry lend(AwsConfiguration own) {
        return new LentFoundry(parts, sites, aws.apply(own));
    }

    /**
     * Lets a controller open the ledger's secrets with the key of a file; its former key opens them no more.
     *
     * @param controller this one, or one that is to take over
     * @param key the key's file, made if it is not there; outside the ledger's folder
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if this controller's own key does not open them
     */
    public void rekey(String controller, Path key) {
        rekeying.accept(controller, key);
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
