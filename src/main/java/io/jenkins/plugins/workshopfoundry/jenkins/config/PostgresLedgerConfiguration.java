package io.jenkins.plugins.workshopfoundry.jenkins.config;

import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.Extension;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.assembly.Connections;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.CredentialLists;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.RunCredentials;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Store;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import java.nio.file.Path;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A ledger in a PostgreSQL database, which several controllers can share. */
public final class PostgresLedgerConfiguration extends LedgerConfiguration {

    /** Of messages about a credential of the wrong kind. */
    private static final String USE = "a ledger in PostgreSQL takes";

    private final String url;
    private @Nullable String credentialsId;

    /** @param url the JDBC URL, without a password */
    @DataBoundConstructor
    public PostgresLedgerConfiguration(@Nullable String url) {
        this.url = Values.text(url).orElse("");
    }

    /** The JDBC URL. */
    public String getUrl() {
        return url;
    }

    /** The user and password, or null where the server wants none. */
    public @Nullable String getCredentialsId() {
        return credentialsId;
    }

    /** Sets the user and password. */
    @DataBoundSetter
    public void setCredentialsId(@Nullable String credentialsId) {
        this.credentialsId = Values.text(credentialsId).orElse(null);
    }

    @Override
    public String url(Path home) {
        return Values.postgres(url);
    }

    @Override
    public LedgerLogin login(RunCredentials credentials) {
        String id = credentialsId;
        if (id == null) {
            return LedgerLogin.NONE;
        }
        StandardUsernamePasswordCredentials account = credentials.account(id, USE);
        return new LedgerLogin(
                account.getUsername(),
                () -> credentials.account(id, USE).getPassword().getPlainText());
    }

    @Override
    void check() {
        Checks.field("url", () -> Values.postgres(url));
    }

    @Override
    String fingerprint() {
        return url + " " + credentialsId;
    }

    /** Tells Jenkins about it. */
    @Extension
    @Symbol("postgresql")
    public static final class DescriptorImpl extends LedgerDescriptor {

        @Override
        public String getDisplayName() {
            return Messages.PostgresLedgerConfiguration_displayName();
        }

        /** What can be chosen as user and password. */
        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            return CredentialLists.accounts(credentialsId);
        }

        /** Whether the URL is there and can be one. */
        @POST
        public FormValidation doCheckUrl(@QueryParameter @Nullable String value) {
            return Checks.required(value, "A JDBC URL", Values::postgres);
        }

        /** Whether the credential is there and of a kind that PostgreSQL takes. */
        @POST
        public FormValidation doCheckCredentialsId(@QueryParameter @Nullable String value) {
            return Checks.optional(value, id -> new RunCredentials(Store.ofController()).account(id, USE));
        }

        /** Opens the ledger as the form says, and closes it. */
        @POST
        public FormValidation doTestConnection(
                @QueryParameter String url, @QueryParameter @Nullable String credentialsId) {
            return Checks.test(() -> {
                PostgresLedgerConfiguration form = new PostgresLedgerConfiguration(url);
                form.setCredentialsId(credentialsId);
                LedgerLogin login = form.login(new RunCredentials(Store.ofController()));
                return new ConnectionTrial(Addresses.ofThisHost())
                        .ledger(Values.postgres(form.url), () -> new Connections().ledger(form.url, login));
            });
        }
    }
}
