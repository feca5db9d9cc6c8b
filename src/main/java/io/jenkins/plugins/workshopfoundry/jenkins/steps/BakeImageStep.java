package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code bakeImage workshop: '.', cloud: 'local'}: makes an image of a workshop, or finds the one of the same inputs. */
public final class BakeImageStep extends CredentialedStep {

    private final @Nullable String workshop;
    private @Nullable String cloud;
    private @Nullable String region;
    private @Nullable String version;
    private boolean fresh;
    private @Nullable String baseImage;

    /** @param workshop the workshop's directory, relative to the current one */
    @DataBoundConstructor
    public BakeImageStep(@Nullable String workshop) {
        this.workshop = workshop;
    }

    /** The workshop's directory. */
    public @Nullable String getWorkshop() {
        return workshop;
    }

    /** Whose cloud, or null for the configured default, which is {@code local} at first. */
    public @Nullable String getCloud() {
        return cloud;
    }

    /** Sets whose cloud; the empty text means the configured default. */
    @DataBoundSetter
    public void setCloud(@Nullable String cloud) {
        this.cloud = Texts.orNull(cloud);
    }

    /** Where in the cloud, or null for the configured region. */
    public @Nullable String getRegion() {
        return region;
    }

    /** Sets where in the cloud; the empty text means the configured region. */
    @DataBoundSetter
    public void setRegion(@Nullable String region) {
        this.region = Texts.orNull(region);
    }

    /** The image's version, or null for the workshop's own. */
    public @Nullable String getVersion() {
        return version;
    }

    /** Sets the image's version; the empty text means the workshop's own. */
    @DataBoundSetter
    public void setVersion(@Nullable String version) {
        this.version = Texts.orNull(version);
    }

    /** Whether to bake again even if nothing changed. */
    public boolean isFresh() {
        return fresh;
    }

    /** Sets whether to bake again even if nothing changed. */
    @DataBoundSetter
    public void setFresh(boolean fresh) {
        this.fresh = fresh;
    }

    /** The cloud's id of the image to begin with, or null for the newest of the workshop's distribution. */
    public @Nullable String getBaseImage() {
        return baseImage;
    }

    /** Sets the image to begin with; the empty text means the newest of the workshop's distribution. */
    @DataBoundSetter
    public void setBaseImage(@Nullable String baseImage) {
        this.baseImage = Texts.orNull(baseImage);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new BakeImageExecution(context, this);
    }

    /** Tells Jenkins about the step. */
    @Extension
    public static final class DescriptorImpl extends CredentialedStepDescriptor {

        @Override
        public String getFunctionName() {
            return "bakeImage";
        }

        @Override
        public String getDisplayName() {
            return "Bake a workshop's image";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class, FilePath.class);
        }
    }
}
