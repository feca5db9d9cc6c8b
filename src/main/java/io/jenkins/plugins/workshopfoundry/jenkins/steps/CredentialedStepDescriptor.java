package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.model.Item;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.CredentialLists;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A step that may bring credentials of its own. */
public abstract class CredentialedStepDescriptor extends StepDescriptor {

    /** What can be chosen, by whoever may choose; everybody else sees what was chosen. */
    @POST
    public ListBoxModel doFillCredentialsIdItems(
            @AncestorInPath @Nullable Item item, @QueryParameter String credentialsId) {
        return CredentialLists.aws(item, credentialsId);
    }
}
