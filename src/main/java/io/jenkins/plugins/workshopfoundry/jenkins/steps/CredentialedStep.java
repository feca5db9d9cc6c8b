package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import org.jenkinsci.plugins.workflow.steps.Step;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;

/** A step that may bring credentials of its own; {@link CredentialedStepDescriptor} offers them. */
public abstract class CredentialedStep extends Step {

    private @Nullable String credentialsId;

    /** The id of a credential that the build brings, or null for the configured one. */
    public @Nullable String getCredentialsId() {
        return credentialsId;
    }

    /** Sets the id of a credential that the build brings; the empty text means the configured one. */
    @DataBoundSetter
    public void setCredentialsId(@Nullable String credentialsId) {
        this.credentialsId = Texts.orNull(credentialsId);
    }
}
