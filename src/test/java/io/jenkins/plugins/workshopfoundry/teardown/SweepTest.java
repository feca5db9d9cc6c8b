package io.jenkins.plugins.workshopfoundry.teardown;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.memory.Console;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep finds and removes when the ledger knows nothing of it. */
class SweepTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private World world;
    private World.Process process;

    @BeforeEach
    void begin() {
        world = World.virtual(folder, time);
        process = world.process(time);
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void removesWhatALostLedgerLeftBehind() {
        plant("left", "controller");
        time.pass(Duration.ofMinutes(11));
        SweepPlan plan = process.foundry().sweepPlan(SweepSettings.DEFAULT);
        assertThat(plan.lines()).singleElement().asString().contains("belongs to nothing that lives");
        assertThat(process.foundry().sweep(plan, new SilentLog()).residue()).isEmpty();
        assertThat(world.console().inventory()).isEmpty();
    }

    @Test
    void sparesWhatIsYoungerThanTheGrace() {
        plant("young", "controller");
        time.pass(Duration.ofMinutes(9));
        assertThat(process.foundry().sweepPlan(SweepSettings.DEFAULT).isEmpty()).isTrue();
    }

    @Test
    void leavesOtherControllersAndForeignThingsAlone() {
        plant("theirs", "other");
        world.console().plant(ResourceKind.NETWORK, Region.LOCAL, "foreign", Map.of("team", "blue"));
        time.pass(Duration.ofDays(30));
        SweepPlan plan = process.foundry().sweepPlan(SweepSettings.DEFAULT);
        assertThat(plan.isEmpty()).isTrue();
        process.foundry().sweep(plan, new SilentLog());
        assertThat(world.console().inventory())
                .extracting(Console.Existing::name)
                .contains("theirs", "foreign");
    }

    @Test
    void removesNoMoreAtOnceThanTheCap() {
        for (int i = 0; i < 5; i++) {
            plant("left-" + i, "controller");
        }
        time.pass(Duration.ofHours(1));
        SweepSettings few = new SweepSettings(true, true, Duration.ofMinutes(10), Duration.ofDays(1), 2);
        SweepPlan plan = process.foundry().sweepPlan(few);
        assertThat(plan.orphans()).hasSize(2);
        assertThat(plan.spared()).isEqualTo(3);
        process.foundry().sweep(plan, new SilentLog());
        assertThat(world.console().inventory()).hasSize(3);
    }

    @Test
    void looksForOrphansOnlyWhenAsked() {
        plant("left", "controller");
        time.pass(Duration.ofHours(1));
        SweepSettings expired = new SweepSettings(true, false, Duration.ZERO, Duration.ofDays(1), 20);
        assertThat(process.foundry().sweepPlan(expired).isEmpty()).isTrue();
    }

    private void plant(String name, String controller) {
        OwnershipLabels labels = new OwnershipLabels(controller, "run-lost", name, null, null, time.instant());
        world.console().plant(ResourceKind.NETWORK, Region.LOCAL, name, labels.toMap());
    }
}
