package io.jenkins.plugins.workshopfoundry.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which images stay. */
class RetentionPlanTest {

    private static final List<ImageRecord> IMAGES = List.of(image("b", 2), image("d", 4), image("a", 1), image("c", 3));

    @Test
    void keepsTheNewestWhateverTheirOrder() {
        RetentionPlan plan = RetentionPlan.of(IMAGES, List.of(), 2);
        assertThat(plan.verdicts()).extracting(verdict -> verdict.image().id()).containsExactly("d", "c", "b", "a");
        assertThat(plan.going()).extracting(ImageRecord::id).containsExactly("b", "a");
    }

    @Test
    void keepsAnImageThatAClassroomUsesHoweverOldItIs() {
        RetentionPlan plan = RetentionPlan.of(IMAGES, List.of(classroomOf("a")), 1);
        assertThat(plan.going()).extracting(ImageRecord::id).containsExactly("c", "b");
        assertThat(plan.verdicts().get(3).reason()).isEqualTo("a classroom uses it");
    }

    @Test
    void letsAllGoWhenNoneIsToStay() {
        assertThat(RetentionPlan.of(IMAGES, List.of(), 0).going()).hasSize(4);
    }

    @Test
    void letsNoneGoWhenThereAreFewer() {
        assertThat(RetentionPlan.of(IMAGES, List.of(), 5).going()).isEmpty();
    }

    private static ImageRecord image(String id, int second) {
        ResourceRef ref = new ResourceRef(Provider.MEMORY, Region.LOCAL, ResourceKind.IMAGE, "cloud-" + id);
        return new ImageRecord(id, "shop", "1.0.0", ref, "sha256:0", "{}", false, Instant.ofEpochSecond(second));
    }

    private static ClassroomRecord classroomOf(String image) {
        return new ClassroomRecord(
                "room",
                "shop",
                image,
                Provider.MEMORY,
                Region.LOCAL,
                ClassroomState.OPEN,
                1,
                Instant.EPOCH,
                "hash",
                "{}",
                Instant.EPOCH);
    }
}
