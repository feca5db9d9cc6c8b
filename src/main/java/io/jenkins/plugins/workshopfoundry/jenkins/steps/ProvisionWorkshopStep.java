package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code provisionWorkshop image: img.id, seats: 12, ttl: '4h'}: opens a classroom of ready seats from an image. */
public final class ProvisionWorkshopStep extends CredentialedStep {

    private final @Nullable String image;
    private final int seats;
    private @Nullable String region;
    private @Nullable String ttl;
    private @Nullable String domain;
    private @Nullable String routing;
    private boolean spot;

    /**
     * @param image the image's id, or a release's, whose copy in the region is used
     * @param seats how many seats, 1 to 500
     */
    @DataBoundConstructor
    public ProvisionWorkshopStep(@Nullable String image, int seats) {
        this.image = image;
        this.seats = seats;
    }

    /** The image's id, or a release's. */
    public @Nullable String getImage() {
        return image;
    }

    /** How many seats. */
    public int getSeats() {
        return seats;
    }

    /** In which region, or null for the only one there is. */
    public @Nullable String getRegion() {
        return region;
    }

    /** Sets in which region; the empty text means the only one there is. */
    @DataBoundSetter
    public void setRegion(@Nullable String region) {
        this.region = Texts.orNull(region);
    }

    /** How long the class lasts, or null for the configured default, which is {@code 4h} at first. */
    public @Nullable String getTtl() {
        return ttl;
    }

    /** Sets how long the class lasts, up to 14 days; the empty text means the configured default. */
    @DataBoundSetter
    public void setTtl(@Nullable String ttl) {
        this.ttl = Texts.orNull(ttl);
    }

    /** The domain under which learners come, or null for the machines' addresses. */
    public @Nullable String getDomain() {
        return domain;
    }

    /** Sets the domain under which learners come; the empty text means the machines' addresses. */
    @DataBoundSetter
    public void setDomain(@Nullable String domain) {
        this.domain = Texts.orNull(domain);
    }

    /** How an address names a seat, {@code path} or {@code host}, or null for {@code path}. */
    public @Nullable String getRouting() {
        return routing;
    }

    /** Sets how an address names a seat; the empty text means by path. */
    @DataBoundSetter
    public void setRouting(@Nullable String routing) {
        this.routing = Texts.orNull(routing);
    }

    /** Whether the cloud may take machines back for a lower price. */
    public boolean isSpot() {
        return spot;
    }

    /** Sets whether the cloud may take machines back for a lower price. */
    @DataBoundSetter
    public void setSpot(boolean spot) {
        this.spot = spot;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new ProvisionWorkshopExecution(context, this);
    }

    /** Tells Jenkins about the step. */
    @Extension
    public static final class DescriptorImpl extends CredentialedStepDescriptor {

        @Override
        public String getFunctionName() {
            return "provisionWorkshop";
        }

        @Override
        public String getDisplayName() {
            return "Open a classroom of ready seats";
        }
    }
}
