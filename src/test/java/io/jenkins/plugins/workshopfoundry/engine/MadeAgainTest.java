package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import io.jenkins.plugins.workshopfoundry.classroom.Renewed;
import io.jenkins.plugins.workshopfoundry.classroom.Upkeep;
import io.jenkins.plugins.workshopfoundry.classroom.Wear;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Console;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.provision.Replaced;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines of an open classroom that die in the middle of the class: of its two, the first. */
class MadeAgainTest {

    private static final Path HELLO = Path.of("test-workshops/good/hello-compose");

    /** Two machines: 11 seats on the first, 10 on the second. */
    private static final int SEATS = 21;

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private World world;
    private World.Process process;
    private Classroom room;
    private String image = "";
    private boolean dead;
    private ResourceRef first;
    private ResourceRef second;

    @BeforeEach
    void begin() {
        world = World.virtual(folder, time);
        world.gone(owner -> dead);
        process = world.process(time);
        image = process.foundry()
                .bake(HELLO, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false), log)
                .id();
        open();
    }

    private void open() {
        room = process.foundry().provision(new ProvisionRequest(image, SEATS, Duration.ofHours(4), null, false), log);
        first = machine("-m1");
        second = machine("-m2");
        time.pass(Duration.ofHours(1));
    }

    /** Nothing but the image is left of any story. */
    @AfterEach
    void end() {
        assertThat(process.foundry().overview().runs()).isEmpty();
        process.foundry().teardown(room.id(), log);
        assertThat(world.console().inventory())
                .extracting(thing -> thing.ref().kind())
                .containsExactlyInAnyOrder(ResourceKind.IMAGE, ResourceKind.SNAPSHOT);
        process.close();
    }

    @Test
    void resettingASeatOfAMachineThatIsGoneMakesTheMachineAgainWithAllItsSeats() {
        Joined ann = join("Ann");
        world.console().vanish(first);
        Renewed renewed = upkeep().reset(room.id(), 3, log);
        assertThat(renewed.machine()).isEqualTo(room.id() + "-m1");
        assertThat(renewed.seats())
                .isEqualTo(IntStream.rangeClosed(1, 11).boxed().toList());

        assertThat(machine("-m1")).isNotEqualTo(first);
        assertThat(machine("-m2")).isEqualTo(second);
        Joined again = process.foundry().reception().join(room.joinCode(), "Ann", ann.rejoinToken(), "a");
        assertThat(again.seat()).isEqualTo(ann.seat());
        assertThat(path(again)).isEqualTo(path(ann)).contains("/vm/1/?key=");
        assertThat(state()).isEqualTo(ClassroomState.OPEN);
        assertThat(log.lines()).anyMatch(line -> line.contains("m1 is made again, with seats 1 to 11"));
    }

    @Test
    void showsTheOtherAddressToWhoeverLooks() {
        List<String> before = addresses();
        world.console().vanish(first);
        upkeep().reset(room.id(), 3, log);
        List<String> now = addresses();
        assertThat(now.subList(0, 11)).doesNotContainAnyElementsOf(before).allMatch(url -> url.contains("/vm/"));
        assertThat(now.subList(11, SEATS)).isEqualTo(before.subList(11, SEATS));
        assertThat(log.lines()).anyMatch(line -> line.contains("is at http://") && line.contains("joining again"));
    }

    @Test
    void aMachineThatIsSwitchedOffIsMadeAgainToo() {
        process.cloud().machines().stop(first);
        assertThat(upkeep().reset(room.id(), 1, log).machine()).isNotNull();
        assertThat(machine("-m1")).isNotEqualTo(first);
        assertThat(upkeep().reset(room.id(), 1, log)).isEqualTo(new Renewed(null, List.of(1)));
    }

    @Test
    void aMachineThatRunsIsMadeAgainOnlyWhenSomebodyAsksForIt() {
        assertThat(upkeep().reset(room.id(), 1, log)).isEqualTo(new Renewed(null, List.of(1)));
        assertThat(machine("-m1")).isEqualTo(first);
        assertThat(upkeep().resetMachine(room.id(), 1, log).seats()).hasSize(11);
        assertThat(machine("-m1")).isNotEqualTo(first);
    }

    @Test
    void theOtherMachineEndsWithTheClassAsItsEndIsNow() {
        world.console().vanish(first);
        upkeep().extend(room.id(), Duration.ofHours(1));
        upkeep().reset(room.id(), 1, log);
        long end = room.expires().plus(Duration.ofHours(1)).plus(Upkeep.GRACE).getEpochSecond();
        assertThat(world.console().observables()).contains(Long.toString(end));
        time.pass(Duration.between(time.instant(), room.expires()).plus(Duration.ofMinutes(31)));
        assertThat(upkeep().reset(room.id(), 1, log).machine()).isNull();
    }

    @Test
    void theEndOfTheClassMayMoveWhileItIsMade() {
        world.console().vanish(first);
        during("stage.seats.worked", () -> upkeep().extend(room.id(), Duration.ofHours(2)), this::resetFirst);
        long end = room.expires().plus(Duration.ofHours(2)).plus(Upkeep.GRACE).getEpochSecond();
        assertThat(world.console().observables()).anyMatch(text -> text.contains("bin/deadline set " + end));
        time.pass(Duration.between(time.instant(), room.expires()).plus(Duration.ofMinutes(31)));
        assertThat(upkeep().reset(room.id(), 1, log).machine()).isNull();
    }

    @Test
    void whatIsOverIsNotMadeAgain() {
        world.console().vanish(first);
        time.pass(Duration.ofHours(3));
        assertThatThrownBy(() -> upkeep().reset(room.id(), 1, log))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("was over at " + room.expires());
        assertThatThrownBy(() -> upkeep().extend(room.id(), Duration.ofHours(1)))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("does not run");
        assertThat(process.foundry()
                        .details(room.id())
                        .classroom()
                        .orElseThrow()
                        .expires())
                .isEqualTo(room.expires());
    }

    @Test
    void noMachineIsMadeMoreOftenThanTheCap() {
        for (int made = 1; made < Wear.MOST; made++) {
            world.console().vanish(machine("-m1"));
            upkeep().reset(room.id(), 1, log);
            time.pass(Duration.ofMinutes(1));
        }
        world.console().vanish(machine("-m1"));
        assertThatThrownBy(() -> upkeep().reset(room.id(), 1, log))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("made 6 times")
                .hasMessageContaining("console");
        world.console().vanish(second);
        assertThat(upkeep().reset(room.id(), SEATS, log).machine()).endsWith("-m2");
    }

    @Test
    void whatTakesEveryOtherOneAwayLeavesNoHalfMachineAndTheRestOfTheClassroom() {
        world.console().vanish(first);
        assertThatThrownBy(() -> during(
                        "create.machine.recorded", () -> world.console().vanish(machine("-m1")), this::resetFirst))
                .isInstanceOf(CloudRefused.class);
        assertThat(world.console().inventory()).noneMatch(thing -> thing.name().contains("-m1"));
        assertThat(machine("-m2")).isEqualTo(second);
        assertThat(state()).isEqualTo(ClassroomState.OPEN);
        assertThat(upkeep().reset(room.id(), 1, log).machine()).isNotNull();
    }

    @Test
    void cancelledAnywhereItLeavesTheMachineOrNone() {
        List<String> points = points();
        for (int point = 0; point < points.size(); point++) {
            String name = points.get(point);
            another();
            boolean done = stopAt(point, () -> {
                try (Ledger ledger = world.ledger("somebody")) {
                    ledger.runs().open().forEach(run -> ledger.runs().requestCancel(run.id(), null));
                }
            });
            assertThat(ofReplacements().isEmpty()).as(name).isEqualTo(!done);
            assertThat(state()).as(name).isEqualTo(ClassroomState.OPEN);
            assertThat(machine("-m2")).isEqualTo(second);
            assertThat(upkeep().reset(room.id(), 1, log).machine() == null)
                    .as(name)
                    .isEqualTo(done);
        }
    }

    @Test
    void killedAnywhereItIsGoneOnWith() {
        dead = true;
        List<String> points = points();
        for (int point = 0; point < points.size(); point++) {
            another();
            stopAt(point, () -> {
                throw new Death();
            });
            List<RunRecord> open = process.foundry().overview().runs();
            open.forEach(run -> process.foundry().resume(run.id(), log));
            assertThat(upkeep().reset(room.id(), 1, log))
                    .as(points.get(point))
                    .isEqualTo(new Renewed(null, List.of(1)));
            assertThat(machine("-m2")).isEqualTo(second);
        }
    }

    private List<String> points() {
        List<String> points = new ArrayList<>();
        try (World.Process counting = world.process("controller", time, Faults.none(), points::add)) {
            counting.foundry().upkeep().resetMachine(room.id(), 1, log);
        }
        assertThat(points)
                .contains("stage.plan.begin", "remove.machine.called", "create.machine.called", "run.done")
                .hasSizeGreaterThan(30);
        return points;
    }

    /** A machine dies in a classroom of its own, because of the cap. */
    private void another() {
        process.foundry().teardown(room.id(), log);
        open();
        world.console().vanish(first);
    }

    /** Whether it was done all the same. */
    private boolean stopAt(int point, Runnable stop) {
        int[] passed = {0};
        Checkpoints points = reached -> {
            if (passed[0]++ == point) {
                stop.run();
            }
        };
        try (World.Process stopped = world.process("controller", time, Faults.none(), points)) {
            stopped.foundry().upkeep().reset(room.id(), 1, log);
            return true;
        } catch (RunStopped | Death e) {
            return false;
        }
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aClassroomThatIsTakenDownMeanwhileTakesTheOtherMachineWithIt() {
        world.console().vanish(first);
        assertThatThrownBy(() -> during("create.machine.recorded", this::closeElsewhere, this::resetFirst))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("closed meanwhile");
    }

    private void closeElsewhere() {
        try (Ledger ledger = world.ledger("controller")) {
            RunRecord run = ledger.runs().create(RunKind.TEARDOWN, "x", "{}");
            Hold hold = ledger.runs()
                    .acquire(run.id(), "x", Duration.ofMinutes(1), owner -> false)
                    .orElseThrow();
            ledger.classrooms().state(hold, room.id(), ClassroomState.CLOSING);
            ledger.runs().end(hold, RunStatus.DONE);
        }
    }

    @Test
    void twoWhoAskAtOnceGetOneMachine() {
        world.console().vanish(first);
        during(
                "stage.machines.begin",
                () -> assertThatThrownBy(() -> upkeep().reset(room.id(), 2, log))
                        .isInstanceOf(InvalidRequest.class)
                        .hasMessageContaining("being worked on"),
                this::resetFirst);
        assertThat(process.foundry().details(room.id()).runs())
                .filteredOn(run -> run.kind().word().equals("replace"))
                .hasSize(1);
    }

    @Test
    void whoeverGoesOnWithItIsToldWhatCameOfIt() {
        dead = true;
        int making = points().indexOf("stage.machines.begin");
        another();
        assertThat(stopAt(making, () -> {
                    throw new Death();
                }))
                .isFalse();
        String run = process.foundry().overview().runs().get(0).id();
        Replaced replaced = (Replaced) process.foundry().resume(run, log);
        assertThat(replaced.machines()).containsExactly(room.id() + "-m1");
        assertThat(replaced.seats()).hasSize(11);
        assertThat(process.foundry().resume(run, log)).isEqualTo(replaced);
    }

    /** What stands and was made by a run that makes machines again. */
    private List<Console.Existing> ofReplacements() {
        List<String> runs = process.foundry().details(room.id()).runs().stream()
                .filter(run -> run.kind() == RunKind.REPLACE)
                .map(RunRecord::id)
                .toList();
        return world.console().inventory().stream()
                .filter(thing -> OwnershipLabels.parse(thing.labels())
                        .filter(labels -> runs.contains(labels.run()))
                        .isPresent())
                .toList();
    }

    private void resetFirst(World.Process other) {
        other.foundry().upkeep().reset(room.id(), 1, log);
    }

    /** Has something happen whenever another process is at a point. */
    private void during(String where, Runnable happens, Consumer<World.Process> work) {
        Checkpoints points = point -> {
            if (point.equals(where)) {
                happens.run();
            }
        };
        try (World.Process other = world.process("controller", time, Faults.none(), points)) {
            work.accept(other);
        }
    }

    private Upkeep upkeep() {
        return process.foundry().upkeep();
    }

    private Joined join(String name) {
        return process.foundry().reception().join(room.joinCode(), name, null, "a");
    }

    private static String path(Joined joined) {
        return joined.links().get("web").replaceFirst("http://[^/]*", "");
    }

    private List<String> addresses() {
        return process.foundry().reception().roster(room.id()).stream()
                .map(seat -> seat.endpoints().get("web"))
                .toList();
    }

    private ClassroomState state() {
        return process.foundry().details(room.id()).classroom().orElseThrow().state();
    }

    private ResourceRef machine(String end) {
        return world.console().inventory().stream()
                .filter(thing -> thing.ref().kind() == ResourceKind.MACHINE
                        && thing.name().endsWith(end))
                .map(Console.Existing::ref)
                .findFirst()
                .orElseThrow();
    }
}
