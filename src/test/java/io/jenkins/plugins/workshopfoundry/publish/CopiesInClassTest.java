package io.jenkins.plugins.workshopfoundry.publish;

import static io.jenkins.plugins.workshopfoundry.engine.World.EAST;
import static io.jenkins.plugins.workshopfoundry.engine.World.WEST;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A classroom from a release is opened from the copy of the region that is asked for. */
class CopiesInClassTest {

    @AutoClose
    private final PublishStory story;

    CopiesInClassTest(@TempDir Path folder) {
        story = new PublishStory(folder);
    }

    @Test
    void theMachinesAreWhereTheCopyIs() {
        Release release = story.publish(story.request(TAG, null, EAST, WEST));
        Classroom room = open(release.id(), WEST);
        assertThat(room.seats()).hasSize(2);
        assertThat(story.abroad())
                .filteredOn(ref -> ref.kind() == ResourceKind.MACHINE)
                .singleElement()
                .satisfies(machine -> assertThat(machine.region()).isEqualTo(WEST));
        assertThat(story.process().foundry().overview().classrooms())
                .singleElement()
                .satisfies(record -> assertThat(record.region()).isEqualTo(WEST));
        assertThat(story.process().foundry().teardown(room.id(), story.log).residue())
                .isEmpty();
    }

    @Test
    void theOnlyCopyNeedsNoRegion() {
        Release release = story.publish(story.request(TAG, null, EAST));
        open(release.id(), null);
        assertThat(story.process().foundry().overview().classrooms())
                .singleElement()
                .satisfies(record -> assertThat(record.region()).isEqualTo(EAST));
    }

    @Test
    void whichOneIsMeantMustBeSaid() {
        Release release = story.publish(story.request(TAG, null, EAST, WEST));
        refused(release.id(), null, "copies in 2 regions", "east-1, west-1");
    }

    @Test
    void aRegionWithoutACopyIsRefusedBeforeAnythingIsMade() {
        Release release = story.publish(story.request(TAG, null, EAST));
        refused(release.id(), WEST, "no copy in west-1", "Publish it there too, or give one of east-1");
        refused(story.image.id(), EAST, "not in east-1", "Give release " + release.id());
        refused(story.image.id(), WEST, "not in west-1", "Publish it there first");
        assertThat(story.process().foundry().overview().classrooms()).isEmpty();
    }

    @Test
    void aReleaseInUseStaysWhateverThePolicySays() {
        Release release = story.publish(story.request(TAG, null, EAST));
        Classroom room = open(release.id(), EAST);
        story.time.pass(Duration.ofDays(400));
        assertThat(reason(release)).contains("a classroom uses it");
        story.process().foundry().teardown(room.id(), story.log);
        assertThat(reason(release)).doesNotContain("a classroom uses it");
    }

    private String reason(Release release) {
        RetentionPolicy policy = new RetentionPolicy(0, RetentionPolicy.parse("delete=365d"), 0, null);
        return story.process().foundry().shelf().retention(story.image.name(), policy).verdicts().stream()
                .filter(verdict -> verdict.unit().id().equals(release.id()))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private Classroom open(String source, @Nullable Region region) {
        return story.process().foundry().provision(request(source, region), story.log);
    }

    private void refused(String source, @Nullable Region region, String what, String remedy) {
        assertThatThrownBy(() -> open(source, region))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(what)
                .hasMessageContaining(remedy);
    }

    private static ProvisionRequest request(String source, @Nullable Region region) {
        return new ProvisionRequest(source, 2, Duration.ofHours(4), null, false).in(region);
    }
}
