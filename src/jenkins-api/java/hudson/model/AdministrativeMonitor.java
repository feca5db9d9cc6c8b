package hudson.model;

import hudson.ExtensionPoint;
import hudson.security.Permission;

public abstract class AdministrativeMonitor implements ExtensionPoint {
    protected AdministrativeMonitor() {}

    public String getDisplayName() {
        throw new LinkageError();
    }

    public abstract boolean isActivated();

    public Permission getRequiredPermission() {
        throw new LinkageError();
    }
}
