package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The life of a resource. */
public abstract class ResourcesContract extends LedgerContract {

    @Test
    void anIntentIsRecordedBeforeAnythingIsThere() {
        Hold hold = held();
        ResourceRecord intended = ledger().resources()
                .intend(
                        hold,
                        new Resources.Intent(
                                Provider.AWS, new Region("eu-central-1"), ResourceKind.DISK, "d", "class-1", NOON));

        assertThat(intended.runId()).isEqualTo(hold.runId());
        assertThat(intended.group()).isEqualTo("class-1");
        assertThat(intended.provider()).isEqualTo(Provider.AWS);
        assertThat(intended.region()).isEqualTo(new Region("eu-central-1"));
        assertThat(intended.kind()).isEqualTo(ResourceKind.DISK);
        assertThat(intended.name()).isEqualTo("d");
        assertThat(intended.cloudId()).isNull();
        assertThat(intended.state()).isEqualTo(ResourceState.INTENDED);
        assertThat(intended.parent()).isNull();
        assertThat(intended.expires()).isEqualTo(NOON);
        assertThat(intended.hostKey()).isNull();
        assertThat(intended.ref()).isEmpty();
        assertThat(other().resources().find(intended.id())).contains(intended);
    }

    @Test
    void intendingWhatIsStandingChangesNothing() {
        Hold hold = held();
        ResourceRecord first = ledger().resources().intend(hold, machine("m"));
        ResourceRecord live = ledger().resources().live(hold, first.id(), "c-1");

        assertThat(ledger().resources().intend(hold, machine("m"))).isEqualTo(live);
        assertThat(other().resources().intend(takenOver(hold), machine("m"))).isEqualTo(live);
    }

    @Test
    void whatARunThatIsOverOnlyIntendedIsTheNextOnes() {
        Hold first = held();
        ResourceRecord intended = ledger().resources().intend(first, machine("m"));
        ResourceRecord made = ledger().resources()
                .live(first, ledger().resources().intend(first, machine("made")).id(), "c-1");
        Hold next = held();
        assertThat(ledger().resources().intend(next, machine("m"))).isEqualTo(intended);

        ledger().runs().end(first, RunStatus.DONE);

        ResourceRecord inherited = ledger().resources().intend(next, machine("m"));
        assertThat(inherited.id()).isEqualTo(intended.id());
        assertThat(ledger().resources().ofRun(next.runId())).containsExactly(inherited);
        assertThat(ledger().resources().intend(next, machine("made"))).isEqualTo(made);
    }

    @Test
    void theSameNameElsewhereIsAnotherResource() {
        Hold hold = held();
        ResourceRecord here = ledger().resources().intend(hold, machine("m"));
        Resources.Intent elsewhere =
                new Resources.Intent(Provider.MEMORY, new Region("elsewhere"), ResourceKind.MACHINE, "m", null, null);
        Resources.Intent disk = new Resources.Intent(Provider.MEMORY, Region.LOCAL, ResourceKind.DISK, "m", null, null);

        assertThat(ledger().resources().intend(hold, elsewhere).id()).isNotEqualTo(here.id());
        assertThat(ledger().resources().intend(hold, disk).id()).isNotEqualTo(here.id());
        assertThat(ledger().resources().named(Provider.MEMORY, Region.LOCAL, ResourceKind.MACHINE, "m"))
                .contains(here);
    }

    @Test
    void aNameIsFreeAgainWhenItsResourceIsGoneOrLost() {
        Hold hold = held();
        ResourceRecord gone = ledger().resources().intend(hold, machine("m"));
        ledger().resources().gone(hold, gone.id());
        ResourceRecord lost = ledger().resources().intend(hold, machine("m"));
        ledger().resources().live(hold, lost.id(), "c-2");
        ledger().resources().lost(hold, lost.id());
        ResourceRecord third = ledger().resources().intend(hold, machine("m"));

        assertThat(third.id()).isNotIn(gone.id(), lost.id());
        assertThat(ledger().resources().named(Provider.MEMORY, Region.LOCAL, ResourceKind.MACHINE, "m"))
                .contains(third);
    }

    @Test
    void aLiveOneIsKnownByItsCloudId() {
        Hold hold = held();
        ResourceRecord intended = ledger().resources().intend(hold, machine("m"));
        ResourceRecord live = ledger().resources().live(hold, intended.id(), "c-1");

        assertThat(live.state()).isEqualTo(ResourceState.LIVE);
        assertThat(live.ref()).contains(ref(ResourceKind.MACHINE, "c-1"));
        assertThat(ledger().resources().known(ref(ResourceKind.MACHINE, "c-1"))).contains(live);
        assertThat(ledger().resources().known(ref(ResourceKind.DISK, "c-1"))).isEmpty();
    }

    @Test
    void whatShowsUpAgainIsLiveAgain() {
        Hold hold = held();
        ResourceRecord removing = live(hold, "m1", "c-1");
        ledger().resources().removing(hold, removing.id());
        ResourceRecord lost = live(hold, "m2", "c-2");
        ledger().resources().lost(hold, lost.id());

        assertThat(ledger().resources().live(hold, removing.id(), "c-1").state())
                .isEqualTo(ResourceState.LIVE);
        assertThat(ledger().resources().live(hold, lost.id(), "c-2").state()).isEqualTo(ResourceState.LIVE);
    }

    @Test
    void removalGoesThroughRemovingToGone() {
        Hold hold = held();
        ResourceRecord live = live(hold, "m", "c-1");

        ledger().resources().removing(hold, live.id());
        assertThat(state(live)).isEqualTo(ResourceState.REMOVING);
        ledger().resources().gone(hold, live.id());
        assertThat(state(live)).isEqualTo(ResourceState.GONE);
        assertThat(ledger().resources().named(Provider.MEMORY, Region.LOCAL, ResourceKind.MACHINE, "m"))
                .isEmpty();
        assertThat(ledger().resources().known(ref(ResourceKind.MACHINE, "c-1"))).isPresent();
    }

    @Test
    void whatIsGoneStaysGoneWhenItIsRemovedOrLostAgain() {
        Hold hold = held();
        ResourceRecord live = live(hold, "m", "c-1");
        ledger().resources().gone(hold, live.id());
        Optional<ResourceRecord> gone = ledger().resources().find(live.id());

        ledger().resources().removing(hold, live.id());
        ledger().resources().lost(hold, live.id());
        ledger().resources().gone(hold, live.id());

        assertThat(ledger().resources().find(live.id()).map(ResourceRecord::state))
                .isEqualTo(gone.map(ResourceRecord::state));
    }

    @Test
    void onlyWhatIsLiveCanBeLost() {
        Hold hold = held();
        ResourceRecord intended = ledger().resources().intend(hold, machine("m1"));
        ResourceRecord removing = live(hold, "m2", "c-2");
        ledger().resources().removing(hold, removing.id());
        ResourceRecord live = live(hold, "m3", "c-3");

        ledger().resources().lost(hold, intended.id());
        ledger().resources().lost(hold, removing.id());
        ledger().resources().lost(hold, live.id());

        assertThat(state(intended)).isEqualTo(ResourceState.INTENDED);
        assertThat(state(removing)).isEqualTo(ResourceState.REMOVING);
        assertThat(state(live)).isEqualTo(ResourceState.LOST);
        assertThat(ledger().resources().named(Provider.MEMORY, Region.LOCAL, ResourceKind.MACHINE, "m3"))
                .map(ResourceRecord::id)
                .contains(live.id());
    }

    @Test
    void aMachinesHostKeyIsPinnedOnce() {
        Hold hold = held();
        ResourceRecord live = live(hold, "m", "c-1");

        ledger().resources().pin(hold, live.id(), "SHA256:one");
        ledger().resources().pin(hold, live.id(), "SHA256:one");

        assertThatThrownBy(() -> ledger().resources().pin(hold, live.id(), "SHA256:two"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("SHA256:one")
                .hasMessageContaining("SHA256:two");
        assertThat(ledger().resources().find(live.id()).orElseThrow().hostKey()).isEqualTo("SHA256:one");
    }

    @Test
    void aWriteAboutWhatIsNotThereIsRefused() {
        Hold hold = held();
        refused(() -> ledger().resources().live(hold, "nothing", "c"));
        refused(() -> ledger().resources().removing(hold, "nothing"));
        refused(() -> ledger().resources().gone(hold, "nothing"));
        refused(() -> ledger().resources().lost(hold, "nothing"));
        refused(() -> ledger().resources().pin(hold, "nothing", "SHA256:one"));
        refused(() -> ledger().resources().entrust(hold, "nothing", "image-1"));
        assertThat(ledger().resources().find("nothing")).isEmpty();
    }

    @Test
    void moreThanOneCanStandUnderANameThatWasLostButNotUnderOneThatStands() {
        Hold hold = held();
        ResourceRecord lost = live(hold, "m", "c-1");
        ledger().resources().lost(hold, lost.id());
        ResourceRecord second = ledger().resources().intend(hold, machine("m"));

        assertThatThrownBy(() -> ledger().resources().live(hold, lost.id(), "c-1"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("contradicts");
        assertThat(state(lost)).isEqualTo(ResourceState.LOST);
        assertThat(state(second)).isEqualTo(ResourceState.INTENDED);
    }

    @Test
    void everyInstantIsKeptExactly() {
        Hold hold = held();
        for (Instant instant : new Instant[] {NOON, Instant.EPOCH, Instant.parse("1969-12-31T23:59:59.5Z")}) {
            Resources.Intent intent = new Resources.Intent(
                    Provider.MEMORY, Region.LOCAL, ResourceKind.DISK, "at-" + instant, null, instant);
            assertThat(ledger().resources().intend(hold, intent).expires()).isEqualTo(instant);
        }
    }

    private ResourceRecord live(Hold hold, String name, String cloudId) {
        return ledger().resources()
                .live(hold, ledger().resources().intend(hold, machine(name)).id(), cloudId);
    }

    private ResourceState state(ResourceRecord resource) {
        return ledger().resources().find(resource.id()).orElseThrow().state();
    }

    private static void refused(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOf(InvalidRequest.class).hasMessageContaining("nothing");
    }
}
