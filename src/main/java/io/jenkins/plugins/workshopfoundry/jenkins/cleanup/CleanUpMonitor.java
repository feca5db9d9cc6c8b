package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import hudson.Extension;
import hudson.model.AdministrativeMonitor;
import java.util.List;
import org.jenkinsci.Symbol;

/** Tells administrators what the last clean-up could not remove, and what did not work. */
@Extension
@Symbol("workshopCleanUp")
public final class CleanUpMonitor extends AdministrativeMonitor {

    @Override
    public String getDisplayName() {
        return Messages.CleanUpMonitor_displayName();
    }

    /** For the message. */
    public List<String> getTroubles() {
        return CleanUpWork.cleanUp().troubles();
    }

    /** For the message: where there is more. */
    public String getPage() {
        return CleanUpLink.URL;
    }

    @Override
    public boolean isActivated() {
        return !getTroubles().isEmpty();
    }
}
