package hudson.security;

import org.jvnet.localizer.Localizable;

/** Remembers what it was made of. */
public final class Permission {
    public final PermissionGroup group;
    public final String name;
    public final Localizable description;
    public final Permission impliedBy;
    private final PermissionScope[] scopes;

    public Permission(
            PermissionGroup group,
            String name,
            Localizable description,
            Permission impliedBy,
            boolean enable,
            PermissionScope[] scopes) {
        this.group = group;
        this.name = name;
        this.description = description;
        this.impliedBy = impliedBy;
        this.scopes = scopes.clone();
    }

    /** One of Jenkins' own. */
    public static Permission core(String name) {
        return new Permission(null, name, null, null, true, new PermissionScope[0]);
    }

    public boolean isContainedBy(PermissionScope scope) {
        for (PermissionScope mine : scopes) {
            if (mine == scope) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return name;
    }
}
