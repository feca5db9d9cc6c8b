package io.jenkins.plugins.workshopfoundry.jenkins.security;

import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import jenkins.model.Jenkins;
import org.jvnet.localizer.Localizable;

/**
 * The plugin's permissions, a group of their own in Jenkins' matrix. An administrator has them all; who may configure may
 * provision and tear down; who may provision may also view.
 */
public final class WorkshopPermissions {

    private static final PermissionScope[] EVERYWHERE = {
        PermissionScope.JENKINS, PermissionScope.ITEM_GROUP, PermissionScope.ITEM
    };

    /** The group. */
    public static final PermissionGroup GROUP =
            new PermissionGroup(WorkshopPermissions.class, Messages._WorkshopPermissions_group());

    /** To configure clouds, the ledger, limits and the clean-up, and to see what the clean-up does. */
    public static final Permission CONFIGURE =
            permission("Configure", Messages._WorkshopPermissions_configure(), Jenkins.ADMINISTER);

    /** To bake images, and to open and extend classrooms. */
    public static final Permission PROVISION =
            permission("Provision", Messages._WorkshopPermissions_provision(), CONFIGURE);

    /** To remove classrooms and images. */
    public static final Permission TEARDOWN =
            permission("Teardown", Messages._WorkshopPermissions_teardown(), CONFIGURE);

    /** To see images, classrooms, seats and costs; never the seats' secrets. */
    public static final Permission VIEW = permission("View", Messages._WorkshopPermissions_view(), PROVISION);

    private WorkshopPermissions() {}

    /** Makes the permissions known before any authorization strategy that mentions them is read. */
    @Initializer(after = InitMilestone.PLUGINS_STARTED, before = InitMilestone.EXTENSIONS_AUGMENTED)
    public static PermissionGroup register() {
        return GROUP;
    }

    private static Permission permission(String name, Localizable description, Permission impliedBy) {
        return new Permission(GROUP, name, description, impliedBy, true, EVERYWHERE);
    }
}
