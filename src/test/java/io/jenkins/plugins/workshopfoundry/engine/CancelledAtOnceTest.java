package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Fault;
import io.jenkins.plugins.workshopfoundry.cloud.memory.ScriptedFaults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Timings;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is cancelled right after it created something which its cloud does not show yet. */
class CancelledAtOnceTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();

    @Test
    void leavesNothingOfAMachineAndItsDisk() {
        ScriptedFaults faults = new ScriptedFaults()
                .always("create.machine", Fault.NONE.lagging(Duration.ofSeconds(15)))
                .always("remove.machine", Fault.NONE.leavingDisk());
        leavesNothingWhenCancelledAt("create.machine.called", faults);
        leavesNothingWhenCancelledAt("create.machine.recorded", faults);
    }

    @Test
    void leavesNothingOfAnImageAndItsSnapshot() {
        ScriptedFaults faults = new ScriptedFaults().always("create.image", Fault.NONE.lagging(Duration.ofSeconds(15)));
        leavesNothingWhenCancelledAt("create.image.called", faults);
        leavesNothingWhenCancelledAt("create.image.recorded", faults);
    }

    @Test
    void leavesNothingThoughTheClockWasSetBackBetweenTheAnswerAndItsRecord() {
        ScriptedFaults faults = new ScriptedFaults()
                .always(
                        "create.security_group",
                        Fault.NONE.lagging(Timings.usual().settle()));
        leavesNothingWhenCancelledAt("create.security group.called", faults, () -> time.pass(Duration.ofSeconds(-3)));
    }

    private void leavesNothingWhenCancelledAt(String where, ScriptedFaults faults) {
        leavesNothingWhenCancelledAt(where, faults, () -> {});
    }

    private void leavesNothingWhenCancelledAt(String where, ScriptedFaults faults, Runnable meanwhile) {
        World world = World.virtual(folder.resolve(where), time);
        Checkpoints cancelling = point -> {
            if (point.equals(where)) {
                meanwhile.run();
                try (Ledger ledger = world.ledger("somebody")) {
                    ledger.runs().open().forEach(run -> ledger.runs().requestCancel(run.id(), null));
                }
            }
        };
        BakeRequest request = new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false);
        try (World.Process process = world.process("controller", time, faults, cancelling)) {
            assertThatThrownBy(() -> process.foundry()
                            .bake(Path.of("test-workshops/good/hello-compose"), request, new SilentLog()))
                    .isInstanceOf(RunStopped.class);
        }
        assertThat(world.console().inventory()).as(where).isEmpty();
    }
}
