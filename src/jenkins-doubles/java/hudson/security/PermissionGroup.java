package hudson.security;

import org.jvnet.localizer.Localizable;

/** Remembers its title. */
public final class PermissionGroup {
    public final Localizable title;

    public PermissionGroup(Class<?> owner, Localizable title) {
        this.title = title;
    }
}
