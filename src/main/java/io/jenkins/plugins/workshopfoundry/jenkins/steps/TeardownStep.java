package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * {@code teardown id: room.id}: removes a classroom, an image or a release, and proves that it is gone; {@code teardown expired: true}
 * and {@code teardown orphans: true} remove what is over or belongs to nothing.
 */
public final class TeardownStep extends RemovalStep {

    private @Nullable String id;
    private boolean expired;
    private boolean orphans;

    /** A teardown of nothing yet: either an id or a sweep has to be set. */
    @DataBoundConstructor
    public TeardownStep() {}

    /** The id of a classroom, an image or a release, or null. */
    public @Nullable String getId() {
        return id;
    }

    /** Sets the id of a classroom, an image or a release. */
    @DataBoundSetter
    public void setId(@Nullable String id) {
        this.id = Texts.orNull(id);
    }

    /** Whether to remove every classroom whose time is over, and abandoned runs. */
    public boolean isExpired() {
        return expired;
    }

    /** Sets whether to remove every classroom whose time is over, and abandoned runs. */
    @DataBoundSetter
    public void setExpired(boolean expired) {
        this.expired = expired;
    }

    /** Whether to remove what carries our labels and belongs to nothing that lives. */
    public boolean isOrphans() {
        return orphans;
    }

    /** Sets whether to remove what carries our labels and belongs to nothing that lives. */
    @DataBoundSetter
    public void setOrphans(boolean orphans) {
        this.orphans = orphans;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new TeardownExecution(context, this);
    }

    /** Tells Jenkins about the step. */
    @Extension
    public static final class DescriptorImpl extends CredentialedStepDescriptor {

        @Override
        public String getFunctionName() {
            return "teardown";
        }

        @Override
        public String getDisplayName() {
            return "Remove a classroom, an image, or what is over";
        }
    }
}
