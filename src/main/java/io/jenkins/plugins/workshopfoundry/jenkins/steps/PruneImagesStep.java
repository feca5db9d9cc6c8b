package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** {@code pruneImages name: 'hello', keep: 5}: removes a workshop's images that nobody needs any more. */
public final class PruneImagesStep extends RemovalStep {

    private final @Nullable String name;
    private int keep = 5;
    private int keepVersions = 1;
    private @Nullable String policy;

    /** @param name the workshop's name */
    @DataBoundConstructor
    public PruneImagesStep(@Nullable String name) {
        this.name = name;
    }

    /** The workshop's name. */
    public @Nullable String getName() {
        return name;
    }

    /** How many of the newest development builds stay; 5 by default. */
    public int getKeep() {
        return keep;
    }

    /** Sets how many of the newest development builds stay. */
    @DataBoundSetter
    public void setKeep(int keep) {
        this.keep = keep;
    }

    /** How many of the newest versions no policy touches; 1 by default. */
    public int getKeepVersions() {
        return keepVersions;
    }

    /** Sets how many of the newest versions no policy touches. */
    @DataBoundSetter
    public void setKeepVersions(int keepVersions) {
        this.keepVersions = keepVersions;
    }

    /** What is done to versions by age, or null for nothing. */
    public @Nullable String getPolicy() {
        return policy;
    }

    /** Sets what is done to versions by age, such as {@code deprecate=90d,delete=365d}. */
    @DataBoundSetter
    public void setPolicy(@Nullable String policy) {
        this.policy = Texts.orNull(policy);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new PruneImagesExecution(context, this);
    }

    /** Tells Jenkins about the step. */
    @Extension
    public static final class DescriptorImpl extends CredentialedStepDescriptor {

        @Override
        public String getFunctionName() {
            return "pruneImages";
        }

        @Override
        public String getDisplayName() {
            return "Remove a workshop's old images";
        }
    }
}
