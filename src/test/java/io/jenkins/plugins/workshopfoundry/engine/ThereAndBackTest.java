package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Console;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a directory to seats and back, on the pretend cloud. */
class ThereAndBackTest {

    private static final Path HELLO = Path.of("test-workshops/good/hello-compose");
    private static final BakeRequest BAKE = new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false);

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
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
    void bakesAnImageAndLeavesNothingElse() {
        BakedImage image = bake();
        assertThat(image.name()).isEqualTo("hello-compose");
        assertThat(image.details().seating().endpoints()).containsKey("web");
        assertThat(image.details().dockerImages()).isNotEmpty();
        assertThat(kinds()).containsExactlyInAnyOrder("image", "snapshot");
    }

    @Test
    void answersWithTheImageThatIsThereWhenNothingHasChanged() {
        BakedImage first = bake();
        long calls = process.cloud().calls().of("");
        assertThat(bake().id()).isEqualTo(first.id());
        assertThat(process.cloud().calls().of("") - calls).isLessThanOrEqualTo(4);
        assertThat(log.lines()).anyMatch(line -> line.contains("Nothing has changed"));
    }

    @Test
    void removesWhatSomebodyHadStoppedRemoving() {
        BakedImage image = bake();
        String stopped = process.foundry().beginTeardown(image.id()).runId();
        process.foundry().requestCancel(stopped);
        assertThat(process.foundry().teardown(image.id(), log).residue()).isEmpty();
        assertThat(kinds()).isEmpty();
        process.foundry().cancel(stopped, log);
        assertThat(process.foundry().overview().runs()).isEmpty();
    }

    @Test
    void bakesAgainWhenAskedToOrWhenTheImageIsGone() {
        BakedImage first = bake();
        BakedImage fresh =
                process.foundry().bake(HELLO, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, true), log);
        assertThat(fresh.id()).isNotEqualTo(first.id());
        world.console().inventory().forEach(thing -> world.console().vanish(thing.ref()));
        assertThat(bake().id()).isNotIn(first.id(), fresh.id());
    }

    @Test
    void opensAClassroomWhoseSeatsCanBeJoinedAndTakesItDown() {
        BakedImage image = bake();
        Classroom room = provision(image, 3);
        assertThat(room.seats())
                .hasSize(3)
                .allSatisfy(seat -> assertThat(seat.endpoints()).containsKey("web"));

        Joined ann = process.foundry().reception().join(room.joinCode(), "Ann", null, "10.0.0.1");
        assertThat(ann.seat()).isEqualTo(1);
        assertThat(ann.links().get("web")).contains("/vm/1/?key=");

        TeardownResult result = process.foundry().teardown(room.id(), log);
        assertThat(result.residue()).isEmpty();
        assertThat(result.removed()).anyMatch(name -> name.startsWith("machine "));
        assertThat(kinds()).containsExactlyInAnyOrder("image", "snapshot");
        assertThat(process.foundry()
                        .details(room.id())
                        .classroom()
                        .orElseThrow()
                        .state())
                .isEqualTo(ClassroomState.CLOSED);

        process.foundry().teardown(image.id(), log);
        assertThat(kinds()).isEmpty();
        assertThat(process.foundry().overview().images()).isEmpty();
    }

    @Test
    void tearsDownTwiceAsOnce() {
        Classroom room = provision(bake(), 1);
        process.foundry().teardown(room.id(), log);
        TeardownResult again = process.foundry().teardown(room.id(), log);
        assertThat(again.removed()).isEmpty();
        assertThat(again.residue()).isEmpty();
    }

    @Test
    void movesTheEndOfAClassOnTheMachinesFirst() {
        Classroom room = provision(bake(), 1);
        process.foundry().upkeep().extend(room.id(), Duration.ofHours(1));
        assertThat(process.foundry()
                        .details(room.id())
                        .classroom()
                        .orElseThrow()
                        .expires())
                .isEqualTo(room.expires().plus(Duration.ofHours(1)));
        assertThat(world.console().observables())
                .anyMatch(text -> text.contains("bin/deadline set "
                        + room.expires().plus(Duration.ofMinutes(90)).getEpochSecond()));
    }

    @Test
    void keepsSecretsOutOfSight() {
        Classroom room = provision(bake(), 2);
        Joined ann = process.foundry().reception().join(room.joinCode(), "Ann", null, "10.0.0.1");
        String key = ann.links().get("web").replaceAll(".*key=", "");
        List<String> seen = world.console().observables();
        assertThat(seen).noneMatch(text -> text.contains(room.joinCode()) || text.contains(key));
        assertThat(log.lines()).noneMatch(text -> text.contains(room.joinCode()) || text.contains("PRIVATE KEY"));
        assertThat(seen).noneMatch(text -> text.contains("-----BEGIN PRIVATE KEY-----"));
    }

    @Test
    void refusesWhatMakesNoSenseAndStartsNothing() {
        assertThatThrownBy(() -> process.foundry()
                        .provision(new ProvisionRequest("image-none", 1, Duration.ofHours(1), null, false), log))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("There is no image image-none.");
        assertThatThrownBy(() -> process.foundry().teardown("room-none", log)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> new ProvisionRequest("x", 10_000, Duration.ofHours(1), null, false))
                .hasMessageContaining("1 to 500");
        assertThat(kinds()).isEmpty();
    }

    private BakedImage bake() {
        return process.foundry().bake(HELLO, BAKE, log);
    }

    private Classroom provision(BakedImage image, int seats) {
        return process.foundry()
                .provision(new ProvisionRequest(image.id(), seats, Duration.ofHours(4), null, false), log);
    }

    private List<String> kinds() {
        return world.console().inventory().stream()
                .map(Console.Existing::ref)
                .map(ref -> ref.kind().word())
                .toList();
    }
}
