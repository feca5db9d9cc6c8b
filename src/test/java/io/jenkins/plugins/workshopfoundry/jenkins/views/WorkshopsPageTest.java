package io.jenkins.plugins.workshopfoundry.jenkins.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.Action;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.stapler.ForwardToView;

/** The page of all, and those of folders. */
class WorkshopsPageTest {

    private static final Map<String, String[]> ALL = Map.of();

    @TempDir
    private Path home;

    private final AllWorkshops whole = new AllWorkshops();
    private Controller controller;

    @BeforeEach
    void begin() {
        controller = new Controller(home);
    }

    @AfterEach
    void end() {
        controller.close();
    }

    private record Folder(String getFullName, boolean mayView) implements ItemGroup<Item>, AccessControlled {
        @Override
        public String getUrl() {
            return "job/" + getFullName + "/";
        }

        @Override
        public boolean hasPermission(Permission permission) {
            return mayView;
        }

        @Override
        public void checkPermission(Permission permission) {
            if (!mayView) {
                throw new SecurityException("missing " + permission);
            }
        }
    }

    private static FolderWorkshops of(Folder folder) {
        Collection<? extends Action> actions = new FolderWorkshops.Factory().createFor(folder);
        return (FolderWorkshops) actions.iterator().next();
    }

    @Test
    void aNewControllerHasNothing() {
        Answer answer = whole.rooms(ALL);
        assertThat(answer.problem()).isEmpty();
        assertThat(answer.slice().total()).isZero();
        assertThat(whole.getPreview().lines()).isEmpty();
    }

    @Test
    void whatABuildOfAFolderMadeIsOnThePageOfThatFolderAndOfAll() {
        Classroom room = controller.open();
        controller.engine().use(foundry -> {
            foundry.desk().asked(new Origin(room.id(), "school/class", 7));
            return room;
        });
        FolderWorkshops school = of(new Folder("school", true));
        FolderWorkshops other = of(new Folder("other", true));
        assertThat(whole.rooms(ALL).slice().rows()).hasSize(1);
        assertThat(whole.rooms(ALL).summary()).startsWith("1 classroom with 2 seats");
        assertThat(whole.images(ALL).slice().rows()).hasSize(1);
        assertThat(whole.releases(ALL).slice().rows()).isEmpty();
        assertThat(school.rooms(ALL).slice().rows()).hasSize(1);
        assertThat(school.getRoom(room.id())).isNotNull();
        assertThat(school.getUrl()).isEqualTo("job/school/workshops/");
        assertThat(school.getSide()).isNotNull();
        assertThat(other.rooms(ALL).slice().rows()).isEmpty();
        assertThat(other.getRoom(room.id()))
                .as("no way to it through a folder that it is not in")
                .isNull();
    }

    @Test
    void jenkinsItselfIsNoFolder() {
        assertThat(new FolderWorkshops.Factory().createFor(Jenkins.get())).isEmpty();
        assertThat(new FolderWorkshops.Factory().type()).isEqualTo(ItemGroup.class);
    }

    @Test
    void whoMayNotViewSeesNoLinkAndNoPage() {
        assertThat(whole.getIconFileName()).isNotNull();
        assertThat(whole.getTarget()).isSameAs(whole);
        controller.jenkins().refuse(WorkshopPermissions.VIEW);
        assertThat(whole.getIconFileName()).isNull();
        assertThatThrownBy(whole::getTarget).isInstanceOf(SecurityException.class);
        FolderWorkshops closed = of(new Folder("school", false));
        assertThat(closed.getIconFileName()).isNull();
        assertThatThrownBy(closed::getTarget).isInstanceOf(SecurityException.class);
    }

    @Test
    void theCloudsAreAskedOnlyOnRequestAndOnlyForWhoMayRemove() {
        Preview preview = (Preview) ((ForwardToView) whole.doLook()).it;
        assertThat(preview.asked()).isTrue();
        assertThat(whole.getPreview().asked()).isFalse();
        assertThat(whole.getPreview().remover()).isTrue();
        controller.jenkins().refuse(WorkshopPermissions.TEARDOWN);
        assertThat(whole.getPreview().remover()).isFalse();
        assertThatThrownBy(whole::doLook).isInstanceOf(SecurityException.class);
    }

    @Test
    void aLedgerThatCannotBeReadIsSaidInASentence() {
        controller.engine().close();
        assertThat(whole.rooms(ALL).problem()).contains("shutting down");
        assertThat(whole.images(ALL).problem()).contains("shutting down");
        assertThat(of(new Folder("school", true)).getRoom("room-1")).isNull();
    }

    @Test
    void theChoicesOfTheFiltersAreWordsThatFit() {
        assertThat(whole.getRoomStates()).contains("open", "parked").doesNotContain("closed");
        assertThat(whole.getReleaseKinds()).containsExactly("dev", "version");
        assertThat(whole.getClouds()).contains("local", "aws");
    }
}
