package hudson.model;

import hudson.ExtensionPoint;
import hudson.security.Permission;

public abstract class ManagementLink implements ExtensionPoint, Action {
    public enum Category {
        CONFIGURATION,
        SECURITY,
        STATUS,
        TROUBLESHOOTING,
        TOOLS,
        MISC,
        UNCATEGORIZED
    }

    protected ManagementLink() {}

    public String getDescription() {
        throw new LinkageError();
    }

    public Permission getRequiredPermission() {
        throw new LinkageError();
    }

    public Category getCategory() {
        throw new LinkageError();
    }
}
