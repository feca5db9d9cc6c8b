package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Console;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that are taken away while a classroom opens, as spot machines are. */
class ReplacementTest {

    private static final Path HELLO = Path.of("test-workshops/good/hello-compose");

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final Set<ResourceRef> taken = new HashSet<>();
    private World world;
    private BakedImage image;

    @BeforeEach
    void bake() {
        world = World.virtual(folder, time);
        try (World.Process process = world.process(time)) {
            image = process.foundry()
                    .bake(HELLO, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false), new SilentLog());
        }
    }

    @Test
    void makesAMachineAgainThatWasTakenAwayAndKeepsItsSeats() {
        Classroom room = provision(2);
        assertThat(taken).hasSize(2);
        assertThat(machines()).hasSize(1).doesNotContainAnyElementsOf(taken);
        assertThat(room.seats()).extracting(seat -> seat.number()).containsExactly(1, 2, 3);
        try (World.Process process = world.process(time)) {
            String code = process.foundry().joinCode(room.id());
            assertThat(process.foundry()
                            .reception()
                            .join(code, "Ann", null, "10.0.0.1")
                            .seat())
                    .isEqualTo(1);
            process.foundry().teardown(room.id(), new SilentLog());
        }
        assertThat(machines()).isEmpty();
    }

    @Test
    void givesTheClassroomUpWhenEveryMachineIsTakenAway() {
        List<ResourceRef> before = standing();
        assertThatThrownBy(() -> provision(100))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("took it away");
        assertThat(taken).hasSize(3);
        assertThat(standing()).isEqualTo(before);
    }

    private Classroom provision(int reclaims) {
        Checkpoints reclaiming = point -> {
            if (point.equals("create.machine.recorded") && taken.size() < reclaims) {
                machines().forEach(machine -> {
                    taken.add(machine);
                    world.console().vanish(machine);
                });
            }
        };
        try (World.Process process = world.process("controller", time, Faults.none(), reclaiming)) {
            return process.foundry()
                    .provision(new ProvisionRequest(image.id(), 3, Duration.ofHours(4), null, false), new SilentLog());
        }
    }

    private List<ResourceRef> machines() {
        return standing().stream()
                .filter(ref -> ref.kind() == ResourceKind.MACHINE)
                .toList();
    }

    private List<ResourceRef> standing() {
        return world.console().inventory().stream().map(Console.Existing::ref).toList();
    }
}
