package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.Extension;
import hudson.util.FormValidation;
import io.jenkins.plugins.workshopfoundry.assembly.Connections;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.nio.file.Path;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The Docker engine of the controller's host. Absent by default: a machine workshop is close to root there. */
public final class LocalCloudConfiguration extends CloudConfiguration {

    private @Nullable String dockerHost;

    /** The engine at its usual socket. */
    @DataBoundConstructor
    public LocalCloudConfiguration() {}

    /** The engine's address, or null for the usual socket. */
    public @Nullable String getDockerHost() {
        return dockerHost;
    }

    /** Sets the engine's address; the empty text means the usual socket. */
    @DataBoundSetter
    public void setDockerHost(@Nullable String dockerHost) {
        this.dockerHost = Values.text(dockerHost).orElse(null);
    }

    @Override
    public Provider provider() {
        return Provider.LOCAL;
    }

    @Override
    void check() {
        Checks.field("dockerHost", () -> Values.text(dockerHost).ifPresent(Values::dockerHost));
    }

    @Override
    String fingerprint() {
        return "local " + dockerHost;
    }

    /** Tells Jenkins about it. */
    @Extension
    @Symbol("local")
    public static final class DescriptorImpl extends CloudDescriptor {

        @Override
        public String getDisplayName() {
            return Messages.LocalCloudConfiguration_displayName();
        }

        /** Whether the engine's address can be one. */
        @POST
        public FormValidation doCheckDockerHost(@QueryParameter @Nullable String value) {
            return Checks.optional(value, Values::dockerHost);
        }

        /** Asks the engine whether machines could be started with it. */
        @POST
        public FormValidation doTestConnection(@QueryParameter @Nullable String dockerHost) {
            return Checks.test(() -> {
                String host = Values.text(dockerHost).map(Values::dockerHost).orElse(null);
                Path caches = Jenkins.get().getRootDir().toPath().resolve("workshop-foundry/local");
                return new ConnectionTrial(Addresses.ofThisHost()).local(() -> new Connections().local(host, caches));
            });
        }
    }
}
