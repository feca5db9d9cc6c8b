package io.jenkins.plugins.workshopfoundry.publish;

import static io.jenkins.plugins.workshopfoundry.engine.World.EAST;
import static io.jenkins.plugins.workshopfoundry.engine.World.WEST;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.COMMIT;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.SHA;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.assembly.Begun;
import io.jenkins.plugins.workshopfoundry.assembly.Shelf;
import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.ImageFacts;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What publishing promises when all goes well, on the pretend cloud. */
class PublishRunTest {

    @AutoClose
    private final PublishStory story;

    PublishRunTest(@TempDir Path folder) {
        story = new PublishStory(folder);
    }

    @Test
    void aDevelopmentBuildIsPrivateAndNamedByDayAndCommit() {
        Release release = story.publish(story.request(COMMIT, null, WEST, EAST));

        String day = story.image.record().created().toString().substring(0, 10).replace("-", "");
        assertThat(release.title()).isEqualTo("hello-compose-dev-" + day + "-0123456");
        assertThat(release.kind()).isEqualTo(ReleaseKind.DEV);
        assertThat(release.images()).containsOnlyKeys("east-1", "west-1");
        assertThat(release.failed()).isEmpty();
        ImageFacts facts = story.facts(release, EAST);
        assertThat(facts.title()).isEqualTo(release.title());
        assertThat(facts.audience()).isEqualTo(Audience.OWNER);
        assertThat(facts.deprecated()).isNull();
        assertThat(facts.tags())
                .containsEntry("GitHubRepository", "acme/hello")
                .containsEntry("GitHubRef", "refs/heads/main")
                .containsEntry("GitHubSHA", SHA)
                .containsEntry("Version", "dev-" + day + "-0123456")
                .containsEntry(
                        "BuildDate",
                        story.image
                                .record()
                                .created()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
    }

    @Test
    void aTagIsAVersionForEverybody() {
        Release release = story.publish(story.request(TAG, null, EAST, WEST));

        assertThat(release.title()).isEqualTo("hello-compose-1.2.0");
        assertThat(release.kind()).isEqualTo(ReleaseKind.VERSION);
        assertThat(story.facts(release, EAST).audience()).isEqualTo(Audience.PUBLIC);
        assertThat(story.facts(release, WEST).audience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void aTagIsPrivateWhereSomebodyWantsItSo() {
        Release release = story.publish(story.request(TAG, Visibility.PRIVATE, EAST));
        assertThat(story.facts(release, EAST).audience()).isEqualTo(Audience.OWNER);
    }

    @Test
    void anImageForEverybodyWithoutATagHasTheVersionThatItWasBakedAs() {
        Release release = story.publish(story.request(Source.UNKNOWN, Visibility.PUBLIC, EAST));
        assertThat(release.title()).isEqualTo("hello-compose-" + story.image.version());
    }

    @Test
    void everyRegionIsReadBackAndOnTheBooksWithItsSnapshots() {
        Release release = story.publish(story.request(TAG, null, EAST, WEST));

        for (ReleaseRegion row :
                story.process().foundry().shelf().release(release.id()).regions()) {
            ImageFacts facts = story.facts(release, row.region());
            assertThat(facts.state()).isEqualTo(Images.ImageView.AVAILABLE);
            assertThat(row.state()).isEqualTo(ReleaseState.PUBLISHED);
            assertThat(row.snapshots())
                    .isNotEmpty()
                    .isEqualTo(facts.snapshots().stream().map(ResourceRef::id).toList());
            assertThat(row.published()).isNotNull();
        }
        assertThat(story.process().foundry().details(release.id()).resources())
                .hasSize(4)
                .allSatisfy(resource -> assertThat(resource.ref().orElseThrow()).isIn(story.abroad()));
    }

    @Test
    void theDeprecationIsCountedFromTheFirstPublication() {
        PublishRequest request = new PublishRequest(
                story.image.id(), List.of(EAST), null, "2.0.0", null, Duration.ofDays(365), Source.UNKNOWN);
        Release first = story.publish(request);
        Instant end = story.facts(first, EAST).deprecated();
        assertThat(end)
                .isEqualTo(first.record().created().plus(Duration.ofDays(365)).truncatedTo(ChronoUnit.MINUTES));

        story.time.pass(Duration.ofDays(10));
        assertThat(story.facts(story.publish(request), EAST).deprecated()).isEqualTo(end);
    }

    @Test
    void publishedAgainNothingIsDoneTwice() {
        Release first = story.publish(story.request(TAG, null, EAST, WEST));
        Map<String, Integer> before = story.process().cloud().calls().all();
        Release again = story.publish(story.request(TAG, null, EAST, WEST));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.images()).isEqualTo(first.images());
        Map<String, Integer> after = story.process().cloud().calls().all();
        assertThat(after.get("create.image")).isEqualTo(before.get("create.image"));
        assertThat(after.get("publishing.open")).isEqualTo(before.get("publishing.open"));
    }

    @Test
    void moreRegionsExtendTheRelease() {
        Release first = story.publish(story.request(TAG, null, EAST));
        Release more = story.publish(story.request(TAG, null, EAST, WEST));

        assertThat(more.id()).isEqualTo(first.id());
        assertThat(more.images()).containsOnlyKeys("east-1", "west-1").containsAllEntriesOf(first.images());
    }

    @Test
    void anotherAudienceIsSetInEveryRegionThatIsAskedFor() {
        story.publish(story.request(TAG, null, EAST, WEST));
        Audience shared = Audience.of(List.of("210987654321"));
        Release release = story.publish(story.request(TAG, Visibility.sharedWith(List.of("210987654321")), EAST, WEST));
        assertThat(story.facts(release, EAST).audience()).isEqualTo(shared);
        assertThat(story.facts(release, WEST).audience()).isEqualTo(shared);
        assertThat(story.abroad()).hasSize(4);
    }

    @Test
    void aCopyThatSomebodyRemovedIsMadeAgain() {
        Release first = story.publish(story.request(TAG, null, EAST, WEST));
        story.abroad().stream()
                .filter(ref -> ref.region().equals(EAST))
                .forEach(story.world().console()::vanish);
        Release again = story.publish(story.request(TAG, null, EAST, WEST));

        assertThat(again.images().get("east-1")).isNotEqualTo(first.images().get("east-1"));
        assertThat(again.images().get("west-1")).isEqualTo(first.images().get("west-1"));
        assertThat(story.facts(again, EAST).audience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void aNameBelongsToOneImage() {
        story.publish(story.request(TAG, null, EAST));
        String other = story.bake().id();
        PublishRequest rival = new PublishRequest(other, List.of(EAST), null, "1.2.0", null, null, TAG);
        assertThatThrownBy(() -> story.publish(rival))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("'hello-compose-1.2.0' is taken");
    }

    @Test
    void teardownOfAReleaseRemovesItsCopiesAndSnapshotsInEveryRegion() {
        Release release = story.publish(story.request(TAG, null, EAST, WEST));
        assertThat(story.process().foundry().teardown(release.id(), story.log).residue())
                .isEmpty();

        assertThat(story.abroad()).isEmpty();
        assertThat(story.process().foundry().shelf().releases()).isEmpty();
        assertThat(story.process().foundry().overview().images()).hasSize(1);
    }

    @Test
    void teardownOfAnImageRemovesItsReleasesFirst() {
        story.publish(story.request(TAG, null, EAST));
        story.publish(story.request(COMMIT, null, WEST));
        assertThat(story.process().foundry().teardownPlan(story.image.id()).resources())
                .filteredOn(resource -> resource.kind() == ResourceKind.IMAGE)
                .hasSize(3);
        story.process().foundry().teardown(story.image.id(), story.log);

        assertThat(story.world().console().inventory()).isEmpty();
        assertThat(story.process().foundry().shelf().releases()).isEmpty();
    }

    @Test
    void whatIsPinnedIsNotTornDown() {
        Release release = story.publish(story.request(TAG, null, EAST));
        story.process().foundry().shelf().pin(release.id(), true);
        for (String id : List.of(release.id(), story.image.id())) {
            assertThatThrownBy(() -> story.process().foundry().teardown(id, story.log))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining(release.id() + " is pinned");
        }
        story.process().foundry().shelf().pin(release.id(), false);
        story.process().foundry().teardown(story.image.id(), story.log);
        assertThat(story.world().console().inventory()).isEmpty();
    }

    /** A simulated story met one that was pinned between the two, and could never be let loose again. */
    @Test
    void whatIsBeingTornDownIsNotPinnedAndAPinOnWhatIsGoneIsTakenOff() {
        String image = story.image.id();
        Begun<TeardownResult> teardown = story.process().foundry().beginTeardown(image);
        Shelf shelf = story.process().foundry().shelf();
        assertThatThrownBy(() -> shelf.pin(image, true))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(image + " is being torn down (run " + teardown.runId() + ")");
        story.process().parts().ledger().pins().pin(image);
        teardown.finish(story.log);

        shelf.pin(image, false);
        assertThat(story.process().parts().ledger().pins().all()).isEmpty();
        assertThatThrownBy(() -> shelf.pin(image, false)).hasMessageContaining("There is no image");
    }
}
