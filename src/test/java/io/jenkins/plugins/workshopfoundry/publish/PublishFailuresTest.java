package io.jenkins.plugins.workshopfoundry.publish;

import static io.jenkins.plugins.workshopfoundry.engine.World.EAST;
import static io.jenkins.plugins.workshopfoundry.engine.World.WEST;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.COMMIT;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Borders;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Fault;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.ScriptedFaults;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What publishing promises when things go wrong. */
class PublishFailuresTest {

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    @TempDir
    private Path folder;

    @Test
    void everyObstacleInEveryRegionIsToldAtOnceAndNothingIsMade() {
        Borders borders = new Borders(Map.of(), Set.of(EAST), Set.of(WEST), 100);
        try (PublishStory story = new PublishStory(folder, borders)) {
            PublishRequest request = story.request(TAG, null, EAST, WEST, new Region("mars-1"));
            assertThatThrownBy(() -> story.publish(request))
                    .isInstanceOf(CloudRefused.class)
                    .hasMessageContaining("Public images are blocked in east-1.")
                    .hasMessageContaining("west-1 are encrypted with a key that cannot be shared.")
                    .hasMessageContaining("no region 'mars-1'");
            assertThat(story.abroad()).isEmpty();
            assertThat(story.process().foundry().shelf().releases()).isEmpty();
            assertThat(story.process().cloud().calls().of("create.image")).isEqualTo(1);
        }
    }

    @Test
    void aReleaseThatStandsSurvivesARefusalOfMoreRegions() {
        try (PublishStory story = new PublishStory(folder)) {
            Release release = story.publish(story.request(TAG, null, EAST));
            assertThatThrownBy(() -> story.publish(story.request(TAG, null, EAST, new Region("mars-1"))))
                    .isInstanceOf(CloudRefused.class);
            assertThat(story.process().foundry().shelf().release(release.id()).images())
                    .isEqualTo(release.images());
            assertThat(story.abroad()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"create.image", "children", "publishing.facts", "publishing.open", "publishing.deprecate"})
    void aRegionThatRefusesFailsAloneAndIsRepairedAlone(String call) {
        try (PublishStory story = new PublishStory(folder)) {
            PublishRequest request = new PublishRequest(
                    story.image.id(), List.of(EAST, WEST), null, null, null, Duration.ofDays(90), TAG);
            story.another(new ScriptedFaults().on(call, 2, Fault.of(Fault.Kind.REFUSE)));
            Release half = story.publish(request);
            assertThat(half.images()).hasSize(1);
            assertThat(half.failed()).singleElement().satisfies(row -> {
                assertThat(row.state()).isEqualTo(ReleaseState.FAILED);
                assertThat(row.problem()).contains("refuses " + call);
            });

            story.another(Faults.none());
            Release whole = story.publish(request);
            assertThat(whole.images()).hasSize(2).containsAllEntriesOf(half.images());
            assertThat(whole.failed()).isEmpty();
            assertThat(story.facts(whole, EAST).audience()).isEqualTo(Audience.PUBLIC);
            assertThat(story.facts(whole, WEST).audience()).isEqualTo(Audience.PUBLIC);
            assertThat(story.abroad()).hasSize(4);
        }
    }

    @Test
    void whatIsMadeWhereAnEarlierPublicationWasRefusedGoesWhenTheLaterOneIsCancelled() {
        try (PublishStory story = new PublishStory(folder)) {
            story.another(new ScriptedFaults().on("create.image", 2, Fault.of(Fault.Kind.REFUSE)));
            Release half = story.publish(story.request(TAG, null, EAST, WEST));
            story.another(Faults.none(), point -> {
                if (point.equals("create.image.recorded")) {
                    throw new Death();
                }
            });
            assertThatThrownBy(() -> story.publish(story.request(TAG, null, EAST, WEST)))
                    .isInstanceOf(Death.class);
            story.another(Faults.none());
            String run = story.process().foundry().overview().runs().get(0).id();
            story.process().foundry().cancel(run, story.log);
            assertThat(half.images()).containsOnlyKeys("east-1");
            assertThat(story.abroad()).hasSize(2).allMatch(ref -> ref.region().equals(EAST));
        }
    }

    @Test
    void aCopyThatComesToNothingIsRemovedAndMadeAgain() {
        try (PublishStory story = new PublishStory(folder)) {
            story.another(new ScriptedFaults().first("create.image", 1, Fault.NONE.dooming()));
            Release half = story.publish(story.request(TAG, null, EAST, WEST));
            assertThat(half.images()).containsOnlyKeys("west-1");
            assertThat(half.failed().get(0).problem()).contains("could not copy the image to east-1");
            assertThat(story.abroad()).allMatch(ref -> ref.region().equals(WEST));

            assertThat(story.publish(story.request(TAG, null, EAST, WEST)).images())
                    .hasSize(2);
            assertThat(story.abroad()).hasSize(4);
        }
    }

    @Test
    void aLostAnswerMakesNoSecondCopy() {
        try (PublishStory story = new PublishStory(folder)) {
            story.another(new ScriptedFaults()
                    .first("create.image", 1, Fault.of(Fault.Kind.LOSE_ANSWER))
                    .first("publishing.open", 1, Fault.of(Fault.Kind.LOSE_ANSWER)));
            assertThat(story.publish(story.request(TAG, null, EAST, WEST)).images())
                    .hasSize(2);
            assertThat(story.abroad()).hasSize(4);
        }
    }

    @Test
    void aRegionThatNeverAnswersLeavesTheOthersPublished() {
        try (PublishStory story = new PublishStory(folder)) {
            story.another(
                    call -> call.matches("publishing.facts") && call.about().equals("east-1")
                            ? Fault.of(Fault.Kind.TIME_OUT)
                            : Fault.NONE);
            Release half = story.publish(story.request(TAG, null, EAST, WEST));
            assertThat(half.images()).containsOnlyKeys("west-1");
            story.another(Faults.none());
            assertThat(story.publish(story.request(TAG, null, EAST, WEST)).images())
                    .hasSize(2);
            assertThat(story.abroad()).hasSize(4);
        }
    }

    @Test
    void diesAtEveryPointAndGoesOn() {
        try (PublishStory story = new PublishStory(folder)) {
            int minor = 0;
            for (String point : points(story)) {
                PublishRequest request = version(story, "1." + ++minor + ".0");
                die(story, point, request);
                story.another(Faults.none());
                Release release = story.publish(request);
                assertThat(release.images()).as(point).hasSize(2);
                assertThat(story.facts(release, EAST).audience()).as(point).isEqualTo(Audience.PUBLIC);
                assertThat(story.abroad()).as(point).hasSize(4);
                assertThat(runs(story, release)).as(point).allMatch(run -> run.status() == RunStatus.DONE);
                story.process().foundry().teardown(release.id(), story.log);
            }
        }
    }

    @Test
    void diesAtEveryPointAndIsCancelled() {
        try (PublishStory story = new PublishStory(folder)) {
            int minor = 0;
            for (String point : points(story)) {
                die(story, point, version(story, "1." + ++minor + ".0"));
                story.another(Faults.none());
                List<RunRecord> open = story.process().foundry().overview().runs();
                open.forEach(run -> story.process().foundry().cancel(run.id(), story.log));
                if (open.isEmpty()) {
                    assertThat(point).isEqualTo("run.done");
                    story.process()
                            .foundry()
                            .shelf()
                            .releases()
                            .forEach(release -> story.process().foundry().teardown(release.id(), story.log));
                }
                assertThat(story.abroad()).as(point).isEmpty();
                assertThat(story.process().foundry().shelf().releases())
                        .as(point)
                        .isEmpty();
            }
        }
    }

    @Test
    void cancellingMoreRegionsLeavesThoseThatStood() {
        try (PublishStory story = new PublishStory(folder)) {
            Release first = story.publish(story.request(TAG, null, EAST));
            story.another(Faults.none(), dyingAt("stage.await.begin"));
            assertThatThrownBy(() -> story.publish(story.request(TAG, null, EAST, WEST)))
                    .isInstanceOf(Death.class);
            story.another(Faults.none());
            RunRecord open = story.process().foundry().overview().runs().get(0);
            story.process().foundry().cancel(open.id(), story.log);

            Release left = story.process().foundry().shelf().release(first.id());
            assertThat(left.images()).isEqualTo(first.images());
            assertThat(left.record().removed()).isFalse();
            assertThat(story.abroad()).hasSize(2).allMatch(ref -> ref.region().equals(EAST));
        }
    }

    @Test
    void aRunThatStandsOpenIsGoneOnWithOnlyIfItIsAboutTheSame() {
        try (PublishStory story = new PublishStory(folder)) {
            die(story, "stage.await.begin", story.request(TAG, null, EAST, WEST));
            story.another(Faults.none());
            assertThatThrownBy(() -> story.publish(story.request(TAG, null, EAST)))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("is being published by run");
            assertThat(story.publish(story.request(COMMIT, null, EAST)).images())
                    .hasSize(1);
            Release release = story.publish(story.request(TAG, null, EAST, WEST));
            assertThat(runs(story, release)).hasSize(1);
        }
    }

    private static List<RunRecord> runs(PublishStory story, Release release) {
        return story.process().foundry().details(release.id()).runs().stream()
                .filter(run -> run.kind() == RunKind.PUBLISH)
                .toList();
    }

    private static PublishRequest version(PublishStory story, String version) {
        return new PublishRequest(
                story.image.id(), List.of(EAST, WEST), null, version, Visibility.PUBLIC, null, Source.UNKNOWN);
    }

    /** Every point that a publication passes, in order, each once. */
    private static List<String> points(PublishStory story) {
        Set<String> points = new LinkedHashSet<>();
        story.another(Faults.none(), points::add);
        Release release = story.publish(version(story, "1.0.0"));
        List<String> passed = List.copyOf(points);
        assertThat(passed).hasSizeGreaterThan(20);
        story.process().foundry().teardown(release.id(), story.log);
        return passed;
    }

    private static void die(PublishStory story, String point, PublishRequest request) {
        story.another(Faults.none(), dyingAt(point));
        assertThatThrownBy(() -> story.publish(request)).as(point).isInstanceOf(Death.class);
    }

    private static Checkpoints dyingAt(String fatal) {
        return point -> {
            if (point.equals(fatal)) {
                throw new Death();
            }
        };
    }
}
