package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.RunCredentials;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import java.nio.file.Path;

/** Where everything is remembered. */
public abstract class LedgerConfiguration implements Describable<LedgerConfiguration>, ExtensionPoint {

    /**
     * The ledger's file or JDBC URL.
     *
     * @param home where the plugin keeps what is its own
     */
    public abstract String url(Path home);

    /**
     * How the ledger lets us in.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if a credential is missing or of the wrong kind
     */
    public abstract LedgerLogin login(RunCredentials credentials);

    /**
     * Refuses what can be told to be wrong without asking anybody.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if a value has a form that it cannot have
     */
    abstract void check();

    /** What is configured, in one line without secrets; two that are alike have the same. */
    abstract String fingerprint();

    /** Tells Jenkins about a kind of ledger. */
    public abstract static class LedgerDescriptor extends Descriptor<LedgerConfiguration> {}
}
