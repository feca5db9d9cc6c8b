package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The stages of a run. */
public abstract class StagesContract extends LedgerContract {

    @Test
    void aStageBeginsAndIsDone() {
        Hold hold = held();
        ledger().runs().stageBegun(hold, 1, "capture");

        StageRecord begun = other().runs().stage(hold.runId(), "capture").orElseThrow();
        assertThat(begun.done()).isFalse();
        assertThat(begun.result()).isNull();
        assertThat(begun.finished()).isNull();
        assertThat(begun.took()).isEqualTo(Duration.ZERO);

        ledger().runs().stageDone(hold, "capture", "{\"digest\":\"sha256:1\"}");
        StageRecord done = other().runs().stage(hold.runId(), "capture").orElseThrow();
        assertThat(done.done()).isTrue();
        assertThat(done.result()).isEqualTo("{\"digest\":\"sha256:1\"}");
        assertThat(done.started()).isEqualTo(begun.started());
        assertThat(done.finished()).isAfterOrEqualTo(done.started());
    }

    @Test
    void aStageThatDiedBeginsAgain() {
        Hold hold = held();
        ledger().runs().stageBegun(hold, 1, "capture");
        Hold next = takenOver(hold);
        other().runs().stageBegun(next, 1, "capture");

        assertThat(ledger().runs().stages(hold.runId())).hasSize(1);
        assertThat(ledger().runs().stage(hold.runId(), "capture").orElseThrow().done())
                .isFalse();
    }

    @Test
    void aStageThatBeginsAgainAfterItWasDoneIsNotDone() {
        Hold hold = held();
        ledger().runs().stageBegun(hold, 1, "clean up");
        ledger().runs().stageDone(hold, "clean up", "{}");
        ledger().runs().stageBegun(hold, 1, "clean up");

        StageRecord again = ledger().runs().stage(hold.runId(), "clean up").orElseThrow();
        assertThat(again.done()).isFalse();
        assertThat(again.result()).isNull();
        assertThat(again.finished()).isNull();
    }

    @Test
    void stagesAreListedInOrderAndPerRun() {
        Hold hold = held();
        Hold another = held();
        ledger().runs().stageBegun(hold, 2, "second");
        ledger().runs().stageBegun(hold, 1, "first");
        ledger().runs().stageBegun(another, 1, "elsewhere");

        assertThat(ledger().runs().stages(hold.runId()))
                .extracting(StageRecord::name)
                .containsExactly("first", "second");
        assertThat(ledger().runs().stage(hold.runId(), "elsewhere")).isEmpty();
    }

    @Test
    void aStageThatHasNotBegunCannotBeDone() {
        Hold hold = held();
        assertThatThrownBy(() -> ledger().runs().stageDone(hold, "capture", "{}"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("capture")
                .hasMessageContaining(hold.runId());
    }
}
