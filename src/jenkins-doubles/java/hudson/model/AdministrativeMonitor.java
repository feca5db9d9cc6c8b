package hudson.model;

import hudson.ExtensionPoint;
import hudson.security.Permission;
import jenkins.model.Jenkins;

/** For administrators. */
public abstract class AdministrativeMonitor implements ExtensionPoint {
    protected AdministrativeMonitor() {}

    public String getDisplayName() {
        return "";
    }

    public abstract boolean isActivated();

    public Permission getRequiredPermission() {
        return Jenkins.ADMINISTER;
    }
}
