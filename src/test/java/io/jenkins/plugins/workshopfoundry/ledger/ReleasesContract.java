package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Images that were published, and what nobody may prune. */
public abstract class ReleasesContract extends LedgerContract {

    private static final Region EAST = new Region("us-east-1");
    private static final Region WEST = new Region("us-west-2");

    private static final ReleaseRegion COPYING =
            new ReleaseRegion(EAST, ReleaseState.COPYING, null, List.of(), null, null);
    private static final ReleaseRegion PUBLISHED =
            new ReleaseRegion(EAST, ReleaseState.PUBLISHED, "ami-1", List.of("snap-1", "snap-2"), NOON, null);
    private static final ReleaseRegion FAILED =
            new ReleaseRegion(WEST, ReleaseState.FAILED, null, List.of(), null, "No answer. Publish it again.");

    @Test
    void aReleaseIsKnownToEveryProcessWithItsRegionsByName() {
        Hold hold = held();
        ledger().releases().record(hold, release("release-1", "hello-1.0.0", "{}"));
        ledger().releases().region(hold, "release-1", FAILED);
        ledger().releases().region(hold, "release-1", COPYING);
        ledger().releases().region(hold, "release-1", PUBLISHED);

        ReleaseRecord expected = release("release-1", "hello-1.0.0", "{}", PUBLISHED, FAILED);
        assertThat(other().releases().find("release-1")).contains(expected);
        assertThat(other().releases().titled(Provider.MEMORY, "hello-1.0.0")).contains(expected);
        assertThat(other().releases().all()).containsExactly(expected);
    }

    @Test
    void recordedAgainOnlyItsDetailsChange() {
        Hold hold = held();
        ledger().releases().record(hold, release("release-1", "hello-1.0.0", "{}"));
        ledger().releases().region(hold, "release-1", PUBLISHED);
        ledger().releases().record(hold, release("release-1", "hello-9.9.9", "{\"audience\":1}"));

        assertThat(ledger().releases().find("release-1"))
                .contains(release("release-1", "hello-1.0.0", "{\"audience\":1}", PUBLISHED));
    }

    @Test
    void aTitleBelongsToOneStandingRelease() {
        Hold hold = held();
        ledger().releases().record(hold, release("release-1", "hello-1.0.0", "{}"));
        assertThatThrownBy(() -> ledger().releases().record(hold, release("release-2", "hello-1.0.0", "{}")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("taken by release release-1");

        ledger().releases().removed(hold, "release-1");
        ledger().releases().record(hold, release("release-2", "hello-1.0.0", "{}"));
        assertThat(ledger().releases().titled(Provider.MEMORY, "hello-1.0.0"))
                .map(ReleaseRecord::id)
                .contains("release-2");
        assertThat(ledger().releases().titled(Provider.AWS, "hello-1.0.0")).isEmpty();
    }

    @Test
    void aRemovedReleaseIsStillKnownAndStandsNowhere() {
        Hold hold = held();
        ledger().releases().record(hold, release("release-1", "hello-1.0.0", "{}"));
        ledger().releases().region(hold, "release-1", PUBLISHED);
        ledger().releases().removed(hold, "release-1");
        ledger().releases().removed(hold, "release-1");

        assertThat(ledger().releases().all()).isEmpty();
        ReleaseRecord gone = ledger().releases().find("release-1").orElseThrow();
        assertThat(gone.removed()).isTrue();
        assertThat(gone.regions()).containsExactly(PUBLISHED.in(ReleaseState.REMOVED));
        assertThatThrownBy(() -> ledger().releases().removed(hold, "nothing")).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aStateIsMovedInOneRegionOnly() {
        Hold hold = held();
        ledger().releases().record(hold, release("release-1", "hello-1.0.0", "{}"));
        ledger().releases().region(hold, "release-1", PUBLISHED);
        ledger().releases().region(hold, "release-1", FAILED);
        ledger().releases().state("release-1", EAST, ReleaseState.DISABLED);
        ledger().releases().state("release-1", new Region("nowhere-1"), ReleaseState.DISABLED);

        assertThat(ledger().releases().find("release-1").orElseThrow().regions())
                .containsExactly(PUBLISHED.in(ReleaseState.DISABLED), FAILED);
    }

    @Test
    void releasesAreListedNewestFirst() {
        Hold hold = held();
        ledger().releases().record(hold, release("release-1", "hello-1.0.0", "{}"));
        ledger().releases().record(hold, release("release-2", "hello-1.1.0", "{}"));
        assertThat(ledger().releases().all()).extracting(ReleaseRecord::id).containsExactly("release-2", "release-1");
    }

    @Test
    void whoLostItsRunWritesNothing() {
        Hold hold = held();
        ledger().releases().record(hold, release("release-1", "hello-1.0.0", "{}"));
        takenOver(hold);
        assertThatThrownBy(() -> ledger().releases().record(hold, release("release-2", "hello-2.0.0", "{}")))
                .isInstanceOf(RunStopped.class);
        assertThatThrownBy(() -> ledger().releases().region(hold, "release-1", PUBLISHED))
                .isInstanceOf(RunStopped.class);
        assertThatThrownBy(() -> ledger().releases().removed(hold, "release-1")).isInstanceOf(RunStopped.class);
        assertThat(ledger().releases().all()).containsExactly(release("release-1", "hello-1.0.0", "{}"));
    }

    @Test
    void pinsAreSetOnceAndLetGo() {
        ledger().pins().pin("image-1");
        ledger().pins().pin("image-1");
        ledger().pins().pin("release-1");
        assertThat(other().pins().all()).containsExactly("image-1", "release-1");
        other().pins().unpin("image-1");
        other().pins().unpin("image-1");
        assertThat(ledger().pins().all()).containsExactly("release-1");
    }
}
