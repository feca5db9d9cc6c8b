package io.jenkins.plugins.workshopfoundry.jenkins.security;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.security.Permission;
import hudson.security.PermissionScope;
import java.util.List;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;

class WorkshopPermissionsTest {

    private static final List<Permission> ALL = List.of(
            WorkshopPermissions.CONFIGURE,
            WorkshopPermissions.PROVISION,
            WorkshopPermissions.TEARDOWN,
            WorkshopPermissions.VIEW);

    @Test
    void anAdministratorHasThemAll() {
        assertThat(ALL).allMatch(WorkshopPermissionsTest::comesFromAdminister);
    }

    @Test
    void whoMayTearDownMayNotThereforeProvision() {
        assertThat(WorkshopPermissions.PROVISION.impliedBy).isSameAs(WorkshopPermissions.CONFIGURE);
        assertThat(WorkshopPermissions.TEARDOWN.impliedBy).isSameAs(WorkshopPermissions.CONFIGURE);
        assertThat(WorkshopPermissions.VIEW.impliedBy).isSameAs(WorkshopPermissions.PROVISION);
    }

    @Test
    void theyCanBeGivenForJenkinsAFolderOrAJob() {
        assertThat(ALL)
                .allMatch(one -> one.isContainedBy(PermissionScope.JENKINS))
                .allMatch(one -> one.isContainedBy(PermissionScope.ITEM_GROUP))
                .allMatch(one -> one.isContainedBy(PermissionScope.ITEM));
    }

    @Test
    void eachSaysInTheMatrixWhatItIsFor() {
        assertThat(WorkshopPermissions.register().title).hasToString("Workshop");
        assertThat(ALL).extracting(one -> one.name).containsExactly("Configure", "Provision", "Teardown", "View");
        assertThat(ALL).extracting(one -> one.description.toString()).allMatch(text -> text.startsWith("To "));
    }

    private static boolean comesFromAdminister(Permission permission) {
        Permission above = permission.impliedBy;
        return above == Jenkins.ADMINISTER || above != null && comesFromAdminister(above);
    }
}
