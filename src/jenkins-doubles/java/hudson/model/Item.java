package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;

/** With permissions that can be told apart. */
public interface Item extends AccessControlled {
    Permission READ = Permission.core("Item/Read");
    Permission CONFIGURE = Permission.core("Item/Configure");
    Permission EXTENDED_READ = Permission.core("Item/ExtendedRead");
    Permission BUILD = Permission.core("Item/Build");

    default String getFullName() {
        return "";
    }
}
