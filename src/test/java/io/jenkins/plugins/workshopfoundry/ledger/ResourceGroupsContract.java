package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose resources are: of a run, a group, a controller, or another resource. */
public abstract class ResourceGroupsContract extends LedgerContract {

    private static final Instant LATER = NOON.plusSeconds(3600);

    @Test
    void whatTheCloudMadeOfItselfGoesWhereItsParentGoes() {
        Hold hold = held();
        ResourceRecord parent = machineIn(hold, "m", "class-1");
        ResourceRecord child = ledger().resources().adopt(hold, parent, ref(ResourceKind.DISK, "disk-1"));

        assertThat(child.parent()).isEqualTo(parent.id());
        assertThat(child.group()).isEqualTo("class-1");
        assertThat(child.expires()).isEqualTo(NOON);
        assertThat(child.runId()).isEqualTo(hold.runId());
        assertThat(child.name()).isEqualTo("disk-1");
        assertThat(child.state()).isEqualTo(ResourceState.LIVE);
        assertThat(ledger().resources().known(ref(ResourceKind.DISK, "disk-1"))).contains(child);
    }

    @Test
    void adoptingAgainChangesNothing() {
        Hold hold = held();
        ResourceRecord parent = machineIn(hold, "m", "class-1");
        ResourceRecord child = ledger().resources().adopt(hold, parent, ref(ResourceKind.DISK, "disk-1"));
        ledger().resources().removing(hold, child.id());

        assertThat(ledger().resources().adopt(hold, parent, ref(ResourceKind.DISK, "disk-1")))
                .extracting(ResourceRecord::id, ResourceRecord::state)
                .containsExactly(child.id(), ResourceState.REMOVING);
        assertThat(ledger().resources().ofRun(hold.runId())).hasSize(2);
    }

    @Test
    void aChildThatComesBackIsStandingAgain() {
        Hold hold = held();
        ResourceRecord parent = machineIn(hold, "m", "class-1");
        ResourceRef disk = ref(ResourceKind.DISK, "disk-1");
        ResourceRecord lost = ledger().resources().adopt(hold, parent, disk);
        ledger().resources().lost(hold, lost.id());
        assertThat(ledger().resources().adopt(hold, parent, disk))
                .extracting(ResourceRecord::id, ResourceRecord::state)
                .containsExactly(lost.id(), ResourceState.LIVE);

        ledger().resources().gone(hold, lost.id());
        ResourceRecord back = ledger().resources().adopt(hold, parent, disk);
        assertThat(back.state()).isEqualTo(ResourceState.LIVE);
        assertThat(back.id()).isNotEqualTo(lost.id());
        assertThat(ledger().resources().known(disk)).contains(back);
    }

    @Test
    void aChildThatWasIntendedUnderThatNameIsNotRecordedTwice() {
        Hold hold = held();
        ResourceRecord parent = machineIn(hold, "m", "class-1");
        ResourceRecord volume = ledger().resources()
                .intend(
                        hold,
                        new Resources.Intent(Provider.MEMORY, Region.LOCAL, ResourceKind.VOLUME, "v", "class-1", NOON));

        assertThat(ledger().resources().adopt(hold, parent, ref(ResourceKind.VOLUME, "v")))
                .isEqualTo(volume);
    }

    @Test
    void aChildOfNothingIsRefused() {
        Hold hold = held();
        ResourceRecord parent = machineIn(hold, "m", "class-1");
        ResourceRecord stranger = new ResourceRecord(
                "nothing",
                hold.runId(),
                null,
                Provider.MEMORY,
                Region.LOCAL,
                ResourceKind.MACHINE,
                "m2",
                null,
                ResourceState.LIVE,
                null,
                null,
                null,
                parent.created(),
                parent.updated());

        assertThatThrownBy(() -> ledger().resources().adopt(hold, stranger, ref(ResourceKind.DISK, "disk-1")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void resourcesAreListedByRunAndByGroupInOrderOfCreation() {
        Hold hold = held();
        Hold another = held();
        ResourceRecord b = machineIn(hold, "b", "class-1");
        ResourceRecord a = machineIn(another, "a", "class-1");
        ResourceRecord c = machineIn(hold, "c", "class-2");
        ledger().resources().gone(hold, b.id());

        assertThat(ids(ledger().resources().ofRun(hold.runId()))).containsExactly(b.id(), c.id());
        assertThat(ids(ledger().resources().ofGroup("class-1"))).containsExactly(b.id(), a.id());
        assertThat(ledger().resources().ofRun("nothing")).isEmpty();
        assertThat(ledger().resources().ofGroup("nothing")).isEmpty();
    }

    @Test
    void aResourceIsEntrustedToWhatOutlivesItsRun() {
        Hold hold = held();
        ResourceRecord image = ledger().resources().intend(hold, machine("i"));
        ledger().resources().entrust(hold, image.id(), "image-1");

        assertThat(ids(ledger().resources().ofGroup("image-1"))).containsExactly(image.id());
        assertThat(ids(ledger().resources().ofRun(hold.runId()))).containsExactly(image.id());
    }

    @Test
    void expiryMovesForWhatStandsInTheGroup() {
        Hold hold = held();
        ResourceRecord standing = machineIn(hold, "a", "class-1");
        ResourceRecord gone = machineIn(hold, "b", "class-1");
        ledger().resources().gone(hold, gone.id());
        ResourceRecord elsewhere = machineIn(hold, "c", "class-2");

        ledger().resources().expire("class-1", LATER);
        ledger().resources().expire("nothing", LATER);

        assertThat(expiry(standing)).isEqualTo(LATER);
        assertThat(expiry(gone)).isEqualTo(NOON);
        assertThat(expiry(elsewhere)).isEqualTo(NOON);
    }

    @Test
    void standingIsWhatMayStillCostSomethingOfThisController() {
        Hold hold = held();
        ResourceRecord intended = machineIn(hold, "a", "class-1");
        ResourceRecord live = machineIn(hold, "b", "class-1");
        ledger().resources().live(hold, live.id(), "c-b");
        ResourceRecord removing = machineIn(hold, "c", "class-1");
        ledger().resources().removing(hold, removing.id());
        ledger().resources().gone(hold, machineIn(hold, "d", "class-1").id());
        ResourceRecord lost = machineIn(hold, "e", "class-1");
        ledger().resources().live(hold, lost.id(), "c-e");
        ledger().resources().lost(hold, lost.id());

        assertThat(ids(ledger().resources().standing())).containsExactly(intended.id(), live.id(), removing.id());
        assertThat(other().resources().standing()).isEmpty();
    }

    @Test
    void aResourceBelongsToTheControllerWhoseLabelsItCarries() {
        Hold next = takenOver(held());
        ResourceRecord made = other().resources().intend(next, machine("m"));

        assertThat(ids(other().resources().standing())).containsExactly(made.id());
        assertThat(ledger().resources().standing()).isEmpty();
    }

    private ResourceRecord machineIn(Hold hold, String name, String group) {
        return ledger().resources()
                .intend(
                        hold,
                        new Resources.Intent(Provider.MEMORY, Region.LOCAL, ResourceKind.MACHINE, name, group, NOON));
    }

    private Instant expiry(ResourceRecord resource) {
        return ledger().resources()
                .find(resource.id())
                .map(ResourceRecord::expires)
                .orElseThrow();
    }

    private static List<String> ids(List<ResourceRecord> resources) {
        return resources.stream().map(ResourceRecord::id).toList();
    }
}
