package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import hudson.Extension;
import hudson.model.ManagementLink;
import hudson.security.Permission;
import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.Settings;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.BuildLog;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.verb.POST;

/** The page of the clean-up: what it did, and what it would do now. */
@Extension
@Symbol("workshopCleanUp")
public final class CleanUpLink extends ManagementLink {

    static final String URL = "workshop-cleanup";

    @Override
    public String getDisplayName() {
        return Messages.CleanUpLink_displayName();
    }

    @Override
    public String getDescription() {
        return Messages.CleanUpLink_description();
    }

    @Override
    public String getIconFileName() {
        return "symbol-trash-bin";
    }

    @Override
    public String getUrlName() {
        return URL;
    }

    @Override
    public Category getCategory() {
        return Category.TOOLS;
    }

    @Override
    public Permission getRequiredPermission() {
        return WorkshopPermissions.CONFIGURE;
    }

    /** What is configured. */
    public CleanUpConfiguration getConfigured() {
        return WorkshopFoundryConfiguration.get().getCleanUp();
    }

    /** What needs somebody. */
    public List<String> getTroubles() {
        return CleanUpWork.cleanUp().troubles();
    }

    /** The last rounds, newest first. */
    public List<Round> getRounds() {
        checkPermission();
        return CleanUpWork.cleanUp().rounds();
    }

    /** What the clean-up would remove now; clouds are asked, and nothing is changed. */
    public Answer getPlan() {
        checkPermission();
        try {
            List<String> lines = new ArrayList<>();
            SweepParts parts = new SweepParts(getConfigured().settings());
            List<String> failures = FoundryService.engine()
                    .use(
                            Settings.configured().cleaning(),
                            foundry -> parts.each(
                                    part -> lines.addAll(foundry.sweepPlan(part).lines())));
            return new Answer(lines, String.join(" ", failures));
        } catch (FoundryException e) {
            return new Answer(List.of(), e.sentences());
        }
    }

    /** A round at once; its log is the page's. */
    @POST
    public HttpResponse doClean() {
        checkPermission();
        FoundryService.engine()
                .aside(() ->
                        CleanUpWork.cleanUp().roundNow(new BuildLog(new PrintStream(OutputStream.nullOutputStream()))));
        return HttpResponses.redirectToDot();
    }

    private static void checkPermission() {
        Jenkins.get().checkPermission(WorkshopPermissions.CONFIGURE);
    }
}
