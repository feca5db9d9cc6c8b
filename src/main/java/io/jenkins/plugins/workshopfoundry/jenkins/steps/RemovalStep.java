package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import org.kohsuke.stapler.DataBoundSetter;

/** A step that removes things, or only tells what it would remove. */
public abstract class RemovalStep extends CredentialedStep {

    private boolean dryRun;

    /** Whether to tell only what would be removed. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Sets whether to tell only what would be removed. */
    @DataBoundSetter
    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }
}
