package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.model.Run;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import jenkins.model.RunAction2;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.StaplerProxy;

/** A page of a build; whoever may not view workshops does not see that it is there. */
public abstract class BuildPage implements RunAction2, StaplerProxy {

    // Jenkins gives it, before anybody looks at the page.
    @SuppressWarnings("NullAway.Init")
    private transient Run<?, ?> run;

    @Override
    public final void onAttached(Run<?, ?> build) {
        run = build;
    }

    @Override
    public final void onLoad(Run<?, ?> build) {
        run = build;
    }

    /** The build. */
    public final Run<?, ?> getRun() {
        return run;
    }

    /** Whether the present user may see any of it. */
    public final boolean isVisible() {
        return run.hasPermission(WorkshopPermissions.VIEW);
    }

    @Override
    public final @Nullable String getIconFileName() {
        return isVisible() ? icon() : null;
    }

    @Override
    public final Object getTarget() {
        run.checkPermission(WorkshopPermissions.VIEW);
        return this;
    }

    /** Where a page below this one is, from the root of Jenkins. */
    final String below(String path) {
        return run.getUrl() + getUrlName() + "/" + path + "/";
    }

    final Surroundings around() {
        return Surroundings.of(run, run);
    }

    abstract String icon();
}
