package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.RollCall;
import io.jenkins.plugins.workshopfoundry.classroom.SeatSecrets;
import io.jenkins.plugins.workshopfoundry.classroom.Upkeep;
import io.jenkins.plugins.workshopfoundry.classroom.Wear;
import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import io.jenkins.plugins.workshopfoundry.run.DurableWork;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Machines of an open classroom are made again under their names; their seats keep numbers, secrets and paths. The rest of
 * the classroom is not touched. Whatever this run made goes with it if it is cancelled or fails, so that the classroom has
 * the machine or has none.
 */
public final class ReplaceRun implements DurableWork<Replaced> {

    private final RunRecord record;
    private final ReplaceRequest request;
    private final boolean spot;
    private final BakedImage image;
    private final Tools tools;

    /**
     * @param record the run; its subject is the classroom's id
     * @param request which machines
     * @param spot whether the cloud may take them back for a lower price, as those before them
     * @param image what the classroom was opened from
     * @param tools what to work with
     */
    public ReplaceRun(RunRecord record, ReplaceRequest request, boolean spot, BakedImage image, Tools tools) {
        this.record = record;
        this.request = request;
        this.spot = spot;
        this.image = image;
        this.tools = tools;
    }

    /**
     * What is to be done.
     *
     * @param layout the classroom as it is
     * @param machines the names of those that are made again
     * @param deadline when these end themselves
     */
    record Plan(ClassroomLayout layout, List<String> machines, Instant deadline) {}

    @Override
    public Replaced perform(RunContext run) {
        Plan plan = run.stage("plan", Plan.class, () -> plan(run));
        RoomMachines machines = new RoomMachines(run, tools, record, image, new Terms(plan.deadline(), spot));
        run.stage("remove", Done.class, () -> remove(run, plan, machines));
        ClassroomLayout made = run.stage("machines", ClassroomLayout.class, () -> make(run, plan, machines));
        ClassroomLayout layout = run.stage("seats", ClassroomLayout.class, () -> ready(run, plan, made, machines));
        run.stage("open", Done.class, () -> open(run, plan, layout, machines));
        return new Replaced(
                record.subject(),
                plan.machines(),
                run.ledger().classrooms().seats(record.subject()).stream()
                        .filter(seat -> plan.machines().contains(seat.machine()))
                        .toList());
    }

    private Plan plan(RunContext run) {
        ClassroomRecord room = requireOpen(run);
        ClassroomLayout layout = ClassroomLayout.of(room);
        List<String> names = layout.machines().stream()
                .filter(machine -> request.machines().contains(machine.name()))
                .filter(machine -> request.asked() || staysAway(run, room, machine))
                .map(RoomMachine::name)
                .toList();
        names.forEach(new Wear(run.ledger(), room.id())::refuseWornOut);
        return new Plan(layout, names, room.expires().plus(Upkeep.GRACE));
    }

    /** What follows removes all that is on it: an absence is believed that lasts as long as a cloud may be wrong. */
    private boolean staysAway(RunContext run, ClassroomRecord room, RoomMachine machine) {
        Cloud cloud = tools.cloud();
        Custody custody = new Custody(run, cloud);
        RollCall rollCall = new RollCall(run.ledger(), provider -> cloud);
        boolean back = run.poll()
                .within(
                        cloud.pace(cloud.removal().settleTime()),
                        () -> custody.patiently(() -> rollCall.isMissing(room, machine))
                                ? Optional.empty()
                                : Optional.of(true))
                .isPresent();
        if (back) {
            run.log().note("Machine " + machine.name() + " is there again; it stays.");
        }
        return !back;
    }

    private Done remove(RunContext run, Plan plan, RoomMachines machines) {
        requireOpen(run);
        plan.layout().machines().stream()
                .filter(machine -> plan.machines().contains(machine.name()))
                .forEach(machine -> {
                    run.log().warning("Machine " + machine.name() + " is made again, with " + seats(machine) + ".");
                    machines.remove(plan.layout(), machine);
                });
        return Done.YES;
    }

    private ClassroomLayout make(RunContext run, Plan plan, RoomMachines machines) {
        requireOpen(run);
        return machines.make(plan.layout(), plan.machines());
    }

    private ClassroomLayout ready(RunContext run, Plan plan, ClassroomLayout made, RoomMachines machines) {
        requireOpen(run);
        return machines.ready(made, plan.machines(), new SeatSecrets(tools.vault(), record.subject()));
    }

    private Done open(RunContext run, Plan plan, ClassroomLayout layout, RoomMachines machines) {
        if (!run.ledger().classrooms().rearrange(run.hold(), record.subject(), Json.write(layout))) {
            throw closed();
        }
        Endpoints endpoints = new Endpoints(layout);
        for (RoomMachine machine : layout.machines()) {
            if (plan.machines().contains(machine.name())) {
                for (int seat = machine.firstSeat(); machine.has(seat); seat++) {
                    SeatRecord now = endpoints.seat(record.subject(), seat);
                    run.ledger().classrooms().seat(run.hold(), now);
                }
                tell(run, plan.layout(), layout, machine);
            }
        }
        // Read last: whoever moves the end from here on finds the new machines, and moves theirs.
        Instant deadline = requireOpen(run).expires().plus(Upkeep.GRACE);
        if (!deadline.equals(plan.deadline())) {
            machines.endAt(deadline, layout, plan.machines());
        }
        return Done.YES;
    }

    /** Whoever has an address that leads nowhere any more should know from whom to get the other one. */
    private static void tell(RunContext run, ClassroomLayout before, ClassroomLayout now, RoomMachine machine) {
        boolean moved = before.machines().stream()
                .noneMatch(
                        old -> old.name().equals(machine.name()) && old.host().equals(machine.host()));
        if (moved && now.domain() == null) {
            run.log()
                    .warning("Machine " + machine.name() + " is at " + now.base(machine)
                            + " now: learners of its seats come"
                            + " back by joining again, or by links from 'workshop show', Jenkins' page or the roster.");
        } else if (moved) {
            run.log()
                    .warning("Machine " + machine.name() + " has the address " + machine.host() + " now: let "
                            + now.base(machine).replace("https://", "") + " and the names below it lead there.");
        }
    }

    private ClassroomRecord requireOpen(RunContext run) {
        return run.ledger()
                .classrooms()
                .find(record.subject())
                .filter(room -> room.state() == ClassroomState.OPEN)
                .orElseThrow(this::closed);
    }

    private InvalidRequest closed() {
        return new InvalidRequest(
                "Classroom " + record.subject() + " was closed meanwhile.",
                "There is nothing to do: what was made in the place of its machines is removed.");
    }

    private static String seats(RoomMachine machine) {
        int last = machine.firstSeat() + machine.seats() - 1;
        return machine.seats() == 1 ? "seat " + last : "seats " + machine.firstSeat() + " to " + last;
    }
}
