package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.Extension;
import hudson.model.Failure;
import hudson.model.RootAction;
import io.jenkins.plugins.workshopfoundry.jenkins.config.Settings;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.verb.POST;

/** The Workshops page of all of Jenkins. Clouds belong to no folder, and so the preview of the clean-up is here only. */
@Extension
public final class AllWorkshops extends WorkshopsPage implements RootAction {

    @Override
    String folder() {
        return "";
    }

    @Override
    public String getUrl() {
        return "workshops/";
    }

    @Override
    Surroundings around() {
        return Surroundings.of(Jenkins.get(), null);
    }

    /** What the clean-up would remove by what the ledger says; no cloud is asked. */
    public Preview getPreview() {
        return preview(false);
    }

    /** What the clean-up would remove now, with what the clouds show of ours and nobody uses: this may take a while. */
    @POST
    public HttpResponse doLook() {
        Jenkins.get().checkPermission(WorkshopPermissions.TEARDOWN);
        return HttpResponses.forwardToView(preview(true), "index");
    }

    private Preview preview(boolean orphans) {
        try {
            SweepSettings settings =
                    WorkshopFoundryConfiguration.get().getCleanUp().settings(true, orphans);
            return new Preview(
                    this,
                    orphans,
                    around().engine()
                            .use(
                                    Settings.configured().cleaning(),
                                    foundry -> foundry.sweepPlan(settings).lines()));
        } catch (FoundryException e) {
            throw new Failure(e.sentences());
        }
    }
}
