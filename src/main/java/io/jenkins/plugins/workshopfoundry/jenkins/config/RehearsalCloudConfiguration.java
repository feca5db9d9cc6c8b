package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.Extension;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** A pretend cloud beside the ledger: whole pipelines can be tried, and nothing is made or costs anything. */
public final class RehearsalCloudConfiguration extends CloudConfiguration {

    /** There is nothing to configure. */
    @DataBoundConstructor
    public RehearsalCloudConfiguration() {}

    @Override
    public Provider provider() {
        return Provider.MEMORY;
    }

    @Override
    void check() {
        // There is nothing to get wrong.
    }

    @Override
    String fingerprint() {
        return "rehearsal";
    }

    /** Tells Jenkins about it. */
    @Extension
    @Symbol("rehearsal")
    public static final class DescriptorImpl extends CloudDescriptor {

        @Override
        public String getDisplayName() {
            return Messages.RehearsalCloudConfiguration_displayName();
        }
    }
}
