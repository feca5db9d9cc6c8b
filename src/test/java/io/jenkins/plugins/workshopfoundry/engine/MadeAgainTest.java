package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import io.jenkins.plugins.workshopfoundry.classroom.Renewed;
import io.jenkins.plugins.workshopfoundry.classroom.Upkeep;
import io.jenkins.plugins.workshopfoundry.classroom.Wear;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Machines of an open classroom that die in the middle of the class: of its two, the first. */
class MadeAgainTest extends OpenRoom {

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
    void aMachineThatIsSwitchedOffIsMadeAgainOnlyWhenSomebodyAsksForIt() {
        process.cloud().machines().stop(first);
        assertThatThrownBy(() -> upkeep().reset(room.id(), 1, log))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("start it again")
                .hasMessageContaining("--machine");
        assertThat(machine("-m1")).isEqualTo(first);
        assertThat(upkeep().resetMachine(room.id(), 1, log).machine()).isNotNull();
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
}
