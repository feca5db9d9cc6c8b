package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.classroom.Renewed;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Console;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.Replaced;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a machine that is being made again when somebody cancels that, closes the room, asks twice or dies. */
class MadeAgainMeanwhileTest extends OpenRoom {

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
    void aClassroomWhoseOpeningHasNotEndedIsLeftToThat() {
        process.foundry().teardown(room.id(), log);
        dead = true;
        Runnable death = () -> {
            throw new Death();
        };
        assertThatThrownBy(() -> during(
                        "stage.open.done", death, opening -> opening.foundry().provision(request(), log)))
                .isInstanceOf(Death.class);
        RunRecord opening = process.foundry().overview().runs().get(0);
        world.console().vanish(machine("-m1"));
        assertThatThrownBy(() -> upkeep().reset(opening.subject(), 1, log))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("workshop resume " + opening.id());
        room = (Classroom) process.foundry().resume(opening.id(), log);
        assertThat(upkeep().reset(room.id(), 1, log).machine()).isNotNull();
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
}
