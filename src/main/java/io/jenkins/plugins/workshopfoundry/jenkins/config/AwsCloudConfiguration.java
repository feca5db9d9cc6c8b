package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.Extension;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.assembly.Connections;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.CredentialLists;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.RunCredentials;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Store;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Amazon Web Services, or something that speaks like it. */
public final class AwsCloudConfiguration extends CloudConfiguration {

    private final String region;
    private @Nullable String regions;
    private @Nullable String credentialsId;
    private @Nullable String cleanUpCredentialsId;
    private @Nullable String roleArn;
    private @Nullable String externalId;
    private @Nullable String account;
    private @Nullable String endpoint;
    private @Nullable String sshFrom;

    /** @param region where a step works that names no region */
    @DataBoundConstructor
    public AwsCloudConfiguration(@Nullable String region) {
        this.region = Values.text(region).orElse("");
    }

    /** Where a step works that names no region. */
    public String getRegion() {
        return region;
    }

    /** The regions that may be used, between commas, or null for all that the account has. */
    public @Nullable String getRegions() {
        return regions;
    }

    /** Sets the regions that may be used. */
    @DataBoundSetter
    public void setRegions(@Nullable String regions) {
        this.regions = Values.text(regions).orElse(null);
    }

    /** Who we are: an access key or an identity token; null for the controller's own identity. */
    public @Nullable String getCredentialsId() {
        return credentialsId;
    }

    /** Sets who we are. */
    @DataBoundSetter
    public void setCredentialsId(@Nullable String credentialsId) {
        this.credentialsId = Values.text(credentialsId).orElse(null);
    }

    /** Who the clean-up is; null for who this controller is. */
    public @Nullable String getCleanUpCredentialsId() {
        return cleanUpCredentialsId;
    }

    /** Sets who the clean-up is. */
    @DataBoundSetter
    public void setCleanUpCredentialsId(@Nullable String cleanUpCredentialsId) {
        this.cleanUpCredentialsId = Values.text(cleanUpCredentialsId).orElse(null);
    }

    /** The role to assume, or for which an identity token is exchanged; or null. */
    public @Nullable String getRoleArn() {
        return roleArn;
    }

    /** Sets the role. */
    @DataBoundSetter
    public void setRoleArn(@Nullable String roleArn) {
        this.roleArn = Values.text(roleArn).orElse(null);
    }

    /** What the role's owner wants to hear, or null. */
    public @Nullable String getExternalId() {
        return externalId;
    }

    /** Sets what the role's owner wants to hear. */
    @DataBoundSetter
    public void setExternalId(@Nullable String externalId) {
        this.externalId = Values.text(externalId).orElse(null);
    }

    /** The account in which alone anything may be made, or null for whichever it is. */
    public @Nullable String getAccount() {
        return account;
    }

    /** Sets the account. */
    @DataBoundSetter
    public void setAccount(@Nullable String account) {
        this.account = Values.text(account).orElse(null);
    }

    /** What is called instead of AWS, or null. */
    public @Nullable String getEndpoint() {
        return endpoint;
    }

    /** Sets what is called instead of AWS. */
    @DataBoundSetter
    public void setEndpoint(@Nullable String endpoint) {
        this.endpoint = Values.text(endpoint).orElse(null);
    }

    /** The network from which port 22 of machines is reached, or null for the address that Amazon sees. */
    public @Nullable String getSshFrom() {
        return sshFrom;
    }

    /** Sets the network from which port 22 of machines is reached. */
    @DataBoundSetter
    public void setSshFrom(@Nullable String sshFrom) {
        this.sshFrom = Values.text(sshFrom).orElse(null);
    }

    @Override
    public Provider provider() {
        return Provider.AWS;
    }

    @Override
    void check() {
        Checks.field("region", () -> new Region(region));
        Checks.field("regions", () -> Values.list(regions).forEach(Region::new));
        Checks.field("roleArn", () -> Values.text(roleArn).ifPresent(Values::role));
        Checks.field("externalId", () -> Values.text(externalId).ifPresent(Values::externalId));
        Checks.field("account", () -> Values.text(account).ifPresent(Values::account));
        Checks.field("endpoint", () -> Values.text(endpoint).ifPresent(Values::endpoint));
        Checks.field("sshFrom", () -> Values.text(sshFrom).ifPresent(Values::network));
    }

    @Override
    String fingerprint() {
        return Stream.of("aws", region, regions, credentialsId, roleArn, externalId, account, endpoint, sshFrom)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    /**
     * The same for the engine, as the owner of these credentials.
     *
     * @param ownCredentialsId what a run brings instead of the configured credential, or null
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if a value has a form that it cannot have, or the
     *     credential is missing or of the wrong kind
     */
    public AwsConfiguration settings(RunCredentials credentials, @Nullable String ownCredentialsId) {
        AwsConfiguration.Login login =
                credentials.aws(Values.text(ownCredentialsId).orElse(credentialsId), roleArn);
        boolean exchanged = login instanceof AwsConfiguration.Login.Token;
        return new AwsConfiguration(
                login,
                exchanged ? null : Values.text(roleArn).map(Values::role).orElse(null),
                Values.text(externalId).map(Values::externalId).orElse(null),
                Values.text(account).map(Values::account).orElse(null),
                new Region(region).name(),
                Values.list(regions).stream()
                        .map(name -> new Region(name).name())
                        .toList(),
                Values.text(endpoint).map(Values::endpoint).orElse(null),
                Values.text(sshFrom).map(Values::network).orElse(null));
    }

    /** Tells Jenkins about it. */
    @Extension
    @Symbol("aws")
    public static final class DescriptorImpl extends CloudDescriptor {

        @Override
        public String getDisplayName() {
            return Messages.AwsCloudConfiguration_displayName();
        }

        /** What can be chosen as the identity. */
        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            return CredentialLists.aws(null, credentialsId);
        }

        /** What can be chosen as the identity of the clean-up. */
        @POST
        public ListBoxModel doFillCleanUpCredentialsIdItems(@QueryParameter String cleanUpCredentialsId) {
            return CredentialLists.aws(null, cleanUpCredentialsId);
        }

        /** Whether the region is there and can be one. */
        @POST
        public FormValidation doCheckRegion(@QueryParameter @Nullable String value) {
            return Checks.required(value, "A region", Region::new);
        }

        /** Whether each of the regions can be one. */
        @POST
        public FormValidation doCheckRegions(@QueryParameter @Nullable String value) {
            return Checks.optional(value, some -> Values.list(some).forEach(Region::new));
        }

        /** Whether the credential is there and of a kind that AWS takes. */
        @POST
        public FormValidation doCheckCredentialsId(
                @QueryParameter @Nullable String value, @QueryParameter @Nullable String roleArn) {
            return Checks.optional(value, id -> new RunCredentials(Store.ofController()).aws(id, roleArn));
        }

        /** Whether the credential of the clean-up is there and of a kind that AWS takes. */
        @POST
        public FormValidation doCheckCleanUpCredentialsId(
                @QueryParameter @Nullable String value, @QueryParameter @Nullable String roleArn) {
            return doCheckCredentialsId(value, roleArn);
        }

        /** Whether the role's ARN can be one. */
        @POST
        public FormValidation doCheckRoleArn(@QueryParameter @Nullable String value) {
            return Checks.optional(value, Values::role);
        }

        /** Whether the external id can be one. */
        @POST
        public FormValidation doCheckExternalId(@QueryParameter @Nullable String value) {
            return Checks.optional(value, Values::externalId);
        }

        /** Whether the account can be one. */
        @POST
        public FormValidation doCheckAccount(@QueryParameter @Nullable String value) {
            return Checks.optional(value, Values::account);
        }

        /** Whether the endpoint can be one. */
        @POST
        public FormValidation doCheckEndpoint(@QueryParameter @Nullable String value) {
            return Checks.optional(value, Values::endpoint);
        }

        /** Whether the network can be one. */
        @POST
        public FormValidation doCheckSshFrom(@QueryParameter @Nullable String value) {
            return Checks.optional(value, Values::network);
        }

        /** Asks AWS, with what the form holds, who we are there and whether the region can be used. */
        @POST
        public FormValidation doTestConnection(
                @QueryParameter String region,
                @QueryParameter @Nullable String credentialsId,
                @QueryParameter @Nullable String roleArn,
                @QueryParameter @Nullable String externalId,
                @QueryParameter @Nullable String account,
                @QueryParameter @Nullable String endpoint) {
            return Checks.test(() -> {
                AwsCloudConfiguration form = new AwsCloudConfiguration(region);
                form.setCredentialsId(credentialsId);
                form.setRoleArn(roleArn);
                form.setExternalId(externalId);
                form.setAccount(account);
                form.setEndpoint(endpoint);
                AwsConfiguration settings = form.settings(new RunCredentials(Store.ofController()), null);
                return new ConnectionTrial(Addresses.ofThisHost()).aws(settings, () -> new Connections().aws(settings));
            });
        }
    }
}
