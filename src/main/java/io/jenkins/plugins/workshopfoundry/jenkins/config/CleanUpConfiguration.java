package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.Extension;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** When the clean-up comes, and what it may do. */
public final class CleanUpConfiguration implements Describable<CleanUpConfiguration> {

    static final String INTERVAL = "10m";
    static final String GRACE = Durations.words(SweepSettings.DEFAULT.grace());
    static final int CAP = SweepSettings.DEFAULT.cap();

    /** More at once is a mistake in every installation that we know of. */
    static final int MOST = 1000;

    private boolean enabled = true;
    private boolean dryRun;
    private String interval = INTERVAL;
    private String grace = GRACE;
    private int cap = CAP;

    /** Every ten minutes, with the settings of the command line. */
    @DataBoundConstructor
    public CleanUpConfiguration() {}

    /** Whether it comes at all. */
    public boolean isEnabled() {
        return enabled;
    }

    /** Sets whether it comes at all. */
    @DataBoundSetter
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Whether it says only what it would remove. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Sets whether it says only what it would remove. */
    @DataBoundSetter
    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** How often it comes, as in {@code 10m}. */
    public String getInterval() {
        return interval;
    }

    /** Sets how often it comes. */
    @DataBoundSetter
    public void setInterval(String interval) {
        this.interval = interval.strip();
    }

    /** How long after its end something is spared, as in {@code 10m}. */
    public String getGrace() {
        return grace;
    }

    /** Sets how long after its end something is spared. */
    @DataBoundSetter
    public void setGrace(String grace) {
        this.grace = grace.strip();
    }

    /** How many things it removes at the most in one go. */
    public int getCap() {
        return cap;
    }

    /** Sets how many things it removes at the most in one go. */
    @DataBoundSetter
    public void setCap(int cap) {
        this.cap = cap;
    }

    /**
     * The same for a sweep of everything.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if a value has a form that it cannot have
     */
    public SweepSettings settings() {
        return settings(true, true);
    }

    /**
     * The same for a sweep.
     *
     * @param expired whether it removes what is over
     * @param orphans whether it removes what is ours and belongs to nothing
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if a value has a form that it cannot have
     */
    public SweepSettings settings(boolean expired, boolean orphans) {
        return new SweepSettings(
                expired,
                orphans,
                Durations.parse(grace),
                SweepSettings.DEFAULT.abandoned(),
                Values.between("The cap", cap, 1, MOST));
    }

    /**
     * Refuses what can be told to be wrong without asking anybody.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if a value has a form that it cannot have
     */
    void check() {
        Checks.field("interval", () -> Durations.parse(interval));
        Checks.field("grace", () -> Durations.parse(grace));
        Checks.field("cap", () -> Values.between("The cap", cap, 1, MOST));
    }

    /** Tells Jenkins about it. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<CleanUpConfiguration> {

        @Override
        public String getDisplayName() {
            return Messages.CleanUpConfiguration_displayName();
        }

        /** For the form. */
        public String getDefaultInterval() {
            return INTERVAL;
        }

        /** For the form. */
        public String getDefaultGrace() {
            return GRACE;
        }

        /** For the form. */
        public int getDefaultCap() {
            return CAP;
        }

        /** Whether the length of time can be read. */
        @POST
        public FormValidation doCheckInterval(@QueryParameter @Nullable String value) {
            return Checks.required(value, "A length of time", Durations::parse);
        }

        /** Whether the length of time can be read. */
        @POST
        public FormValidation doCheckGrace(@QueryParameter @Nullable String value) {
            return Checks.required(value, "A length of time", Durations::parse);
        }

        /** Whether the number makes sense. */
        @POST
        public FormValidation doCheckCap(@QueryParameter @Nullable String value) {
            return Checks.number(value, "The cap", 1, MOST);
        }
    }
}
