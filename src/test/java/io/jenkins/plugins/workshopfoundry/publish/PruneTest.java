package io.jenkins.plugins.workshopfoundry.publish;

import static io.jenkins.plugins.workshopfoundry.engine.World.EAST;
import static io.jenkins.plugins.workshopfoundry.engine.World.WEST;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.COMMIT;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.Shelf;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Fault;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pruning on the pretend cloud: units across regions, and what holds them. */
class PruneTest {

    @AutoClose
    private final PublishStory story;

    PruneTest(@TempDir Path folder) {
        story = new PublishStory(folder);
    }

    @Test
    void aBuildGoesWithItsDevelopmentReleasesInEveryRegionAndVersionsStay() {
        story.publish(story.request(COMMIT, null, EAST, WEST));
        Release version = story.publish(story.request(TAG, null, EAST));
        story.time.pass(Duration.ofHours(1));
        String newer = story.bake().id();

        PruneResult result = prune(RetentionPolicy.keeping(1));
        assertThat(result.residue()).isEmpty();
        assertThat(result.removed())
                .filteredOn(name -> name.startsWith("image "))
                .hasSize(3);
        assertThat(story.process().foundry().overview().images())
                .singleElement()
                .satisfies(image -> assertThat(image.id()).isEqualTo(newer));
        assertThat(shelf().releases())
                .singleElement()
                .satisfies(left -> assertThat(left.id()).isEqualTo(version.id()));
        assertThat(story.abroad()).hasSize(2).allMatch(ref -> ref.region().equals(EAST));
    }

    @Test
    void aPinnedReleaseHoldsItsWholeBuild() {
        Release build = story.publish(story.request(COMMIT, null, EAST));
        shelf().pin(build.id(), true);
        assertThat(reasons(RetentionPolicy.keeping(0))).containsEntry(story.image.id(), "pinned");
        shelf().pin(build.id(), false);
        assertThat(reasons(RetentionPolicy.keeping(0))).containsEntry(story.image.id(), "older than the newest 0");
    }

    @Test
    void aLiveClassroomHoldsItsImageAndLastUseIsRemembered() {
        Classroom room = story.process()
                .foundry()
                .provision(new ProvisionRequest(story.image.id(), 1, Duration.ofHours(1), null, false), story.log);
        assertThat(reasons(RetentionPolicy.keeping(0))).containsEntry(story.image.id(), "a classroom uses it");
        story.process().foundry().teardown(room.id(), story.log);

        RetentionPolicy lately = new RetentionPolicy(0, Map.of(), 1, Duration.ofDays(30));
        assertThat(reasons(lately).get(story.image.id())).startsWith("a machine was started from it at");
        story.time.pass(Duration.ofDays(31));
        assertThat(reasons(lately)).containsEntry(story.image.id(), "older than the newest 0");
    }

    @Test
    void aPolicyRetiresOldVersionsStepByStep() {
        Release release = story.publish(story.request(TAG, null, EAST, WEST));
        RetentionPolicy policy =
                new RetentionPolicy(5, RetentionPolicy.parse("deprecate=90d,disable=180d,delete=365d"), 0, null);
        assertThat(prune(policy))
                .isEqualTo(new PruneResult(
                        java.util.List.of(), java.util.List.of(), java.util.List.of(), java.util.List.of()));

        story.time.pass(Duration.ofDays(91));
        assertThat(prune(policy).deprecated()).containsExactly(release.title());
        assertThat(prune(policy).deprecated()).isEmpty();
        assertThat(story.facts(release, EAST).deprecated())
                .isBetween(story.time.instant(), story.time.instant().plus(Duration.ofMinutes(6)));

        story.time.pass(Duration.ofDays(90));
        assertThat(prune(policy).disabled()).containsExactly(release.title());
        assertThat(story.facts(release, WEST).state()).isEqualTo(Images.ImageView.DISABLED);

        story.time.pass(Duration.ofDays(185));
        assertThat(prune(policy).removed())
                .filteredOn(name -> name.startsWith("image "))
                .hasSize(2);
        assertThat(story.abroad()).isEmpty();
    }

    @Test
    void aRegionThatWillNotIsLeftAndDoneNextTime() {
        Release release = story.publish(story.request(TAG, null, EAST, WEST));
        story.time.pass(Duration.ofDays(100));
        RetentionPolicy policy = new RetentionPolicy(5, RetentionPolicy.parse("disable=90d"), 0, null);
        story.another(call -> call.matches("publishing.disable") && call.about().equals("east-1")
                ? Fault.of(Fault.Kind.REFUSE)
                : Fault.NONE);
        assertThat(prune(policy).residue()).singleElement().asString().contains("east-1");

        story.another(Faults.none());
        assertThat(prune(policy).disabled()).containsExactly(release.title());
        assertThat(shelf().release(release.id()).regions())
                .extracting(ReleaseRegion::state)
                .containsOnly(ReleaseState.DISABLED);
    }

    @Test
    void oneThatWillNotGoDoesNotKeepTheOthers() {
        story.time.pass(Duration.ofHours(1));
        String second = story.bake().id();
        String stubborn = story.image.ref().id();
        story.another(call ->
                call.matches("remove") && call.about().equals(stubborn) ? Fault.of(Fault.Kind.TIME_OUT) : Fault.NONE);
        PruneResult result = prune(RetentionPolicy.keeping(0));
        assertThat(result.residue()).isNotEmpty();
        assertThat(story.process().foundry().overview().images())
                .extracting(image -> image.id())
                .containsExactly(story.image.id())
                .doesNotContain(second);

        story.another(Faults.none());
        assertThat(prune(RetentionPolicy.keeping(0)).residue()).isEmpty();
        assertThat(story.world().console().inventory())
                .noneMatch(thing -> thing.ref().kind() == ResourceKind.IMAGE);
    }

    @Test
    void anImageThatIsBeingPublishedStays() {
        story.another(Faults.none(), point -> {
            if (point.equals("stage.await.begin")) {
                throw new StackOverflowError("the process dies here");
            }
        });
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> story.publish(story.request(TAG, null, EAST))))
                .isInstanceOf(StackOverflowError.class);
        story.another(Faults.none());
        assertThat(reasons(RetentionPolicy.keeping(0))).containsEntry(story.image.id(), "a run works on it");
    }

    private PruneResult prune(RetentionPolicy policy) {
        return shelf().prune(shelf().retention("hello-compose", policy), story.log);
    }

    private Map<String, String> reasons(RetentionPolicy policy) {
        return shelf().retention("hello-compose", policy).verdicts().stream()
                .collect(java.util.stream.Collectors.toMap(
                        verdict -> verdict.unit().id(), RetentionPlan.Verdict::reason));
    }

    private Shelf shelf() {
        return story.process().foundry().shelf();
    }
}
