package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.Extension;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.RunCredentials;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import java.nio.file.Path;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** A ledger in a file in JENKINS_HOME, for one controller: nothing to set up, and in the backup of JENKINS_HOME. */
public final class SqliteLedgerConfiguration extends LedgerConfiguration {

    /** The only one. */
    @DataBoundConstructor
    public SqliteLedgerConfiguration() {}

    @Override
    public String url(Path home) {
        return home.resolve("ledger.db").toString();
    }

    @Override
    public LedgerLogin login(RunCredentials credentials) {
        return LedgerLogin.NONE;
    }

    @Override
    void check() {
        // There is nothing to get wrong.
    }

    @Override
    String fingerprint() {
        return "sqlite";
    }

    /** Tells Jenkins about it. */
    @Extension(ordinal = 1)
    @Symbol("sqlite")
    public static final class DescriptorImpl extends LedgerDescriptor {

        @Override
        public String getDisplayName() {
            return Messages.SqliteLedgerConfiguration_displayName();
        }
    }
}
