package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import org.junit.jupiter.api.Test;

/** Images that were baked. */
public abstract class BakedImagesContract extends LedgerContract {

    @Test
    void anImageIsRecordedOnce() {
        ImageRecord image = image("image-1", "sha256:a");
        Hold hold = held();
        ledger().images().record(hold, image);
        ledger().images().record(hold, image("image-1", "sha256:other"));

        assertThat(other().images().find("image-1")).contains(image);
        assertThat(other().images().all()).containsExactly(image);
    }

    @Test
    void theNewestImageOfTheSameInputsInTheSamePlaceIsFound() {
        Hold hold = held();
        ledger().images().record(hold, image("image-1", "sha256:a"));
        ledger().images().record(hold, image("image-2", "sha256:a"));
        ledger().images().record(hold, image("image-3", "sha256:b"));

        assertThat(same("sha256:a")).isEqualTo("image-2");
        assertThat(same("sha256:c")).isEqualTo("none");
        assertThat(ledger().images().sameInputs(Provider.AWS, Region.LOCAL, "sha256:a"))
                .isEmpty();
        assertThat(ledger().images().sameInputs(Provider.MEMORY, new Region("elsewhere"), "sha256:a"))
                .isEmpty();
    }

    @Test
    void aRemovedImageIsStillKnownButServesNobody() {
        Hold hold = held();
        ledger().images().record(hold, image("image-1", "sha256:a"));
        ledger().images().record(hold, image("image-2", "sha256:a"));
        ledger().images().removed(hold, "image-2");
        ledger().images().removed(hold, "image-2");

        assertThat(ledger().images().find("image-2")).map(ImageRecord::removed).contains(true);
        assertThat(same("sha256:a")).isEqualTo("image-1");
        assertThat(ledger().images().all()).extracting(ImageRecord::id).containsExactly("image-1");
    }

    @Test
    void imagesAreListedNewestFirst() {
        Hold hold = held();
        ledger().images().record(hold, image("image-1", "sha256:a"));
        ledger().images().record(hold, image("image-2", "sha256:b"));

        assertThat(ledger().images().all()).extracting(ImageRecord::id).containsExactly("image-2", "image-1");
    }

    @Test
    void anImageThatIsNotThereIsNotFoundAndCannotBeRemoved() {
        assertThat(ledger().images().find("nothing")).isEmpty();
        assertThatThrownBy(() -> ledger().images().removed(held(), "nothing"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("nothing");
    }

    private String same(String digest) {
        return ledger().images()
                .sameInputs(Provider.MEMORY, Region.LOCAL, digest)
                .map(ImageRecord::id)
                .orElse("none");
    }
}
