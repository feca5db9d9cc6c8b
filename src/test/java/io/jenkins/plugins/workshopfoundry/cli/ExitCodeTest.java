package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.InvalidWorkshop;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    @Test
    void eachKindOfErrorHasTheCodeOfWhoHasToAct() {
        assertThat(ExitCode.of(new InvalidWorkshop(List.of()))).isEqualTo(1);
        assertThat(ExitCode.of(new InvalidRequest("a", "b"))).isEqualTo(2);
        assertThat(ExitCode.of(new CloudRefused("a", "b"))).isEqualTo(3);
        assertThat(ExitCode.of(new CloudUnavailable("a", "b"))).isEqualTo(3);
        assertThat(ExitCode.of(new LedgerBroken("a", "b"))).isEqualTo(4);
        assertThat(ExitCode.of(new LedgerUnavailable("a", "b", null))).isEqualTo(4);
        assertThat(ExitCode.of(new IllegalStateException("bug"))).isEqualTo(4);
    }

    @Test
    void onlyOurOwnInterruptIs130() {
        assertThat(ExitCode.of(new RunStopped(RunStopped.Reason.INTERRUPTED, "a", "b")))
                .isEqualTo(130);
        assertThat(ExitCode.of(new RunStopped(RunStopped.Reason.CANCELLED, "a", "b")))
                .isEqualTo(3);
    }

    @Test
    void theFirstSignalInterruptsTheWorkAndTheSecondEndsAtOnce() {
        AtomicInteger halted = new AtomicInteger();
        Thread worker = new Thread(() -> {});
        Interrupts interrupts = new Interrupts(worker, halted::set);

        interrupts.signalled();
        assertThat(halted).hasValue(0);
        interrupts.signalled();
        assertThat(halted).hasValue(130);
    }
}
