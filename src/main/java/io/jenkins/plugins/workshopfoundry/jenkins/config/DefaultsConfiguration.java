package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What a step takes that does not say otherwise, and what no step may exceed. */
public final class DefaultsConfiguration implements Describable<DefaultsConfiguration> {

    /** As the command line has it. */
    static final String TTL = "4h";

    /** As many as the widest classroom that was ever opened in a test of ours. */
    static final int MAX_SEATS = 100;

    /** The most that a classroom may have, as ProvisionRequest says. */
    static final int MOST_SEATS = 500;

    static final List<Provider> CLOUDS = List.of(Provider.LOCAL, Provider.AWS);

    private String cloud = Provider.LOCAL.word();
    private String ttl = TTL;
    private int maxSeats = MAX_SEATS;

    /** The defaults of the defaults. */
    @DataBoundConstructor
    public DefaultsConfiguration() {}

    /** The cloud of a step that names none. */
    public String getCloud() {
        return cloud;
    }

    /** Sets the cloud of a step that names none. */
    @DataBoundSetter
    public void setCloud(String cloud) {
        this.cloud = cloud;
    }

    /** How long a classroom stands whose step does not say, as in {@code 4h}. */
    public String getTtl() {
        return ttl;
    }

    /** Sets how long a classroom stands whose step does not say. */
    @DataBoundSetter
    public void setTtl(String ttl) {
        this.ttl = ttl.strip();
    }

    /** The most seats that one classroom may have. */
    public int getMaxSeats() {
        return maxSeats;
    }

    /** Sets the most seats that one classroom may have. */
    @DataBoundSetter
    public void setMaxSeats(int maxSeats) {
        this.maxSeats = maxSeats;
    }

    /**
     * Refuses what can be told to be wrong without asking anybody.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if a value has a form that it cannot have
     */
    void check() {
        Checks.field("cloud", () -> Provider.of(cloud));
        Checks.field("ttl", () -> Durations.parse(ttl));
        Checks.field("maxSeats", () -> Values.between("The number of seats", maxSeats, 1, MOST_SEATS));
    }

    /** Tells Jenkins about it. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<DefaultsConfiguration> {

        @Override
        public String getDisplayName() {
            return Messages.DefaultsConfiguration_displayName();
        }

        /** For the form. */
        public String getDefaultTtl() {
            return TTL;
        }

        /** For the form. */
        public int getDefaultMaxSeats() {
            return MAX_SEATS;
        }

        /** The clouds there are. */
        @POST
        public ListBoxModel doFillCloudItems() {
            ListBoxModel list = new ListBoxModel();
            if (!Checks.administers()) {
                return list;
            }
            CLOUDS.forEach(cloud -> list.add(cloud.word(), cloud.word()));
            return list;
        }

        /** Whether the length of time can be read. */
        @POST
        public FormValidation doCheckTtl(@QueryParameter @Nullable String value) {
            return Checks.required(value, "A length of time", Durations::parse);
        }

        /** Whether the number of seats makes sense. */
        @POST
        public FormValidation doCheckMaxSeats(@QueryParameter @Nullable String value) {
            return Checks.number(value, "The number of seats", 1, MOST_SEATS);
        }
    }
}
