package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;

/** Has its permissions. */
public interface Item extends AccessControlled {
    Permission READ = Permission.core("Read");
    Permission CONFIGURE = Permission.core("Configure");
    Permission EXTENDED_READ = Permission.core("ExtendedRead");
}
