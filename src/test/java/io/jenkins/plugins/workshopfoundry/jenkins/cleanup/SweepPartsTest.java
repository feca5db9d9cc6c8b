package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepPartsTest {

    private final List<SweepSettings> done = new ArrayList<>();
    private final SweepParts parts = new SweepParts(SweepSettings.DEFAULT);

    @Test
    void whatIsOverComesBeforeTheOrphans() {
        assertThat(parts.each(done::add)).isEmpty();

        assertThat(done).extracting(SweepSettings::expired).containsExactly(true, false);
        assertThat(done).extracting(SweepSettings::orphans).containsExactly(false, true);
        assertThat(done).extracting(SweepSettings::cap).containsOnly(SweepSettings.DEFAULT.cap());
    }

    @Test
    void aCloudThatDoesNotAnswerKeepsNoOtherPart() {
        List<String> failures = parts.each(part -> {
            done.add(part);
            throw new CloudUnavailable("No answer.", "Try again.");
        });

        assertThat(done).hasSize(2);
        assertThat(failures).containsExactly("No answer. Try again.", "No answer. Try again.");
    }

    @Test
    void withoutItsLedgerNothingGoesOn() {
        assertThatThrownBy(() -> parts.each(part -> {
                    done.add(part);
                    throw new LedgerBroken("Gone.", "Bring it back.");
                }))
                .isInstanceOf(LedgerBroken.class);
        assertThat(done).hasSize(1);
    }
}
