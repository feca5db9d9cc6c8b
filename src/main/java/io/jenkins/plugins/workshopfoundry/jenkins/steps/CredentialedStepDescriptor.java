package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.CredentialLists;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A step that may bring credentials of its own, and that needs a build and its log unless it says otherwise. */
public abstract class CredentialedStepDescriptor extends StepDescriptor {

    /** What can be chosen, by whoever may choose; everybody else sees what was chosen. */
    @POST
    public ListBoxModel doFillCredentialsIdItems(
            @AncestorInPath @Nullable Item item, @QueryParameter String credentialsId) {
        return CredentialLists.aws(item, credentialsId);
    }

    @Override
    public Set<? extends Class<?>> getRequiredContext() {
        return Set.of(Run.class, TaskListener.class);
    }
}
