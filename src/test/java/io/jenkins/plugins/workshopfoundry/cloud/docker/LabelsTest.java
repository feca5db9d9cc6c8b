package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final OwnershipLabels WHOLE = new OwnershipLabels(
            "controller", "run", "name", "group", Instant.ofEpochSecond(2_000), Instant.ofEpochSecond(1_000));
    private static final OwnershipLabels LEAST =
            new OwnershipLabels("other", "run2", "name2", null, null, Instant.ofEpochSecond(3_000));

    @Test
    void readsBackWhatItWrites() {
        assertThat(Labels.parse(Labels.of(WHOLE, ResourceKind.VOLUME), ResourceKind.VOLUME))
                .contains(WHOLE);
        assertThat(Labels.parse(Labels.of(LEAST, ResourceKind.NETWORK), ResourceKind.NETWORK))
                .contains(LEAST);
    }

    @Test
    void nothingOfAnInheritedOwnerShinesThrough() {
        Map<String, String> handedDown = new HashMap<>(Labels.of(WHOLE, ResourceKind.IMAGE));
        handedDown.put(Labels.BASE, "digest");
        handedDown.putAll(Labels.of(LEAST, ResourceKind.MACHINE));
        assertThat(Labels.parse(handedDown, ResourceKind.MACHINE)).contains(LEAST);
        assertThat(handedDown).containsEntry(Labels.BASE, "");
    }

    @Test
    void aThingOfAnotherKindIsNotOurs() {
        assertThat(Labels.parse(Labels.of(WHOLE, ResourceKind.IMAGE), ResourceKind.MACHINE))
                .isEmpty();
    }

    @Test
    void aThingWithoutLabelsOrWithHalfOfThemIsNotOurs() {
        assertThat(Labels.parse(null, ResourceKind.IMAGE)).isEmpty();
        assertThat(Labels.parse(Map.of(), ResourceKind.IMAGE)).isEmpty();
        Map<String, String> half = Labels.of(WHOLE, ResourceKind.IMAGE);
        half.put(OwnershipLabels.CONTROLLER, "");
        assertThat(Labels.parse(half, ResourceKind.IMAGE)).isEmpty();
    }
}
