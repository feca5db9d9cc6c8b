package io.jenkins.plugins.workshopfoundry.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.classroom.Wear;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.TickRecord;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the schedule does about machines that open classrooms have lost. */
class AbsencesTest {

    private static final ScheduleSettings SETTINGS = ScheduleSettings.DEFAULT;

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private World world;
    private World.Process alpha;
    private Classroom room;

    @BeforeEach
    void open() {
        world = World.virtual(folder, time);
        world.share("controller", "beta");
        alpha = world.process(time);
        String image = alpha.foundry()
                .bake(
                        Path.of("test-workshops/good/hello-compose"),
                        new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false),
                        log)
                .id();
        room = alpha.foundry().provision(new ProvisionRequest(image, 3, Duration.ofHours(10), null, false), log);
        time.pass(Duration.ofHours(1));
    }

    @AfterEach
    void end() {
        alpha.close();
    }

    @Test
    void aMachineThatIsGoneIsMadeAgainAndTheRoundSaysSo() {
        assertThat(tick().quiet()).isTrue();
        ResourceRef lost = machine();
        world.console().vanish(lost);
        assertThat(tick().done())
                .containsExactly("makes " + room.id() + "-m1 of classroom " + room.id()
                        + " again, which its cloud says is gone");
        assertThat(machine()).isNotEqualTo(lost);
        assertThat(replacements()).hasSize(1);
        assertThat(tick().quiet()).isTrue();
    }

    @Test
    void aMachineThatIsSwitchedOffKeepsTheWorkOnIt() {
        ResourceRef off = machine();
        alpha.cloud().machines().stop(off);
        time.pass(Duration.ofHours(1));
        assertThat(tick().quiet()).isTrue();
        assertThat(machine()).isEqualTo(off);
        assertThat(replacements()).isEmpty();
    }

    @Test
    void aDryRunOnlySays() {
        world.console().vanish(machine());
        ScheduleSettings dry = new ScheduleSettings(Duration.ofMinutes(1), SweepSettings.DEFAULT, true);
        assertThat(alpha.foundry().agenda().schedule(run -> {}).tick(dry, log).done())
                .containsExactly("would make " + room.id() + "-m1 of classroom " + room.id() + " again");
        assertThat(replacements()).isEmpty();
    }

    @Test
    void whatLiesIsGoneOnWithAndNotBegunTwice() {
        world.console().vanish(machine());
        List<String> begun = new ArrayList<>();
        alpha.foundry().agenda().schedule(begun::add).tick(SETTINGS, log);
        alpha.foundry().agenda().schedule(begun::add).tick(SETTINGS, log);
        assertThat(begun).hasSize(2).containsOnly(begun.get(0));
        assertThat(replacements()).hasSize(1);
        tick();
        assertThat(alpha.foundry().overview().runs()).isEmpty();
    }

    @Test
    void whatCameToNothingIsTriedAgainLaterAndLaterAndThenLeftToPeople() {
        world.console().vanish(machine());
        List<Long> tries = new ArrayList<>();
        for (int minute = 0; minute < 120; minute++) {
            int before = replacements().size();
            alpha.foundry().agenda().schedule(this::fail).tick(SETTINGS, log);
            if (replacements().size() > before) {
                tries.add((long) minute);
            }
            time.pass(Duration.ofMinutes(1));
        }
        assertThat(tries).containsExactly(0L, 5L, 15L, 35L, 75L);
        time.pass(Duration.ofHours(2));
        assertThat(tick().failures())
                .anyMatch(line -> line.contains("5 tries") && line.contains("reset one of its seats"));
        assertThat(alpha.foundry().upkeep().reset(room.id(), 1, log).machine()).isNotNull();
        assertThat(tick().quiet()).isTrue();
    }

    @Test
    void whatIsWornOutIsLeftToPeople() {
        for (int made = 1; made < Wear.MOST; made++) {
            world.console().vanish(machine());
            assertThat(tick().troubled()).isFalse();
        }
        world.console().vanish(machine());
        TickRecord tick = tick();
        assertThat(tick.failures()).anyMatch(line -> line.contains("was made 6 times"));
        assertThat(alpha.foundry().overview().runs()).isEmpty();
    }

    @Test
    void neitherAnotherControllersClassroomNorOneThatIsOverIsLookedAt() {
        world.console().vanish(machine());
        try (World.Process beta = world.process("beta", time, Faults.none(), point -> {})) {
            assertThat(beta.foundry()
                            .agenda()
                            .schedule(run -> {})
                            .tick(SETTINGS, log)
                            .quiet())
                    .isTrue();
        }
        time.pass(Duration.ofHours(9).plusMinutes(1));
        assertThat(tick().quiet()).isTrue();
        assertThat(replacements()).isEmpty();
    }

    private void fail(String run) {
        alpha.foundry().cancel(run, log);
    }

    private TickRecord tick() {
        return alpha.foundry()
                .agenda()
                .schedule(run -> alpha.foundry().resume(run, log))
                .tick(SETTINGS, log);
    }

    private List<RunRecord> replacements() {
        return alpha.parts().ledger().runs().about(room.id()).stream()
                .filter(run -> run.kind() == RunKind.REPLACE)
                .toList();
    }

    private ResourceRef machine() {
        return world.console().inventory().stream()
                .map(thing -> thing.ref())
                .filter(ref -> ref.kind() == ResourceKind.MACHINE)
                .findFirst()
                .orElseThrow();
    }
}
