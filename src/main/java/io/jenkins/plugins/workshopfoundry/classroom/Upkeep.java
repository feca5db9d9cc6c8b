package io.jenkins.plugins.workshopfoundry.classroom;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.machine.MachineKeys;
import io.jenkins.plugins.workshopfoundry.machine.Script;
import io.jenkins.plugins.workshopfoundry.machine.Sites;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.run.Vault;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a teacher does with an open classroom. */
public final class Upkeep {

    /** How long after the end of the class its machines end themselves, whatever happens to us. */
    public static final Duration GRACE = Duration.ofMinutes(30);

    /** Longer is a mistake in the unit, and expensive. */
    private static final Duration LONGEST = Duration.ofDays(14);

    private static final Duration RESET = Duration.ofMinutes(10);
    private static final String BIN = "/opt/workshop-foundry/bin/";

    private final Ledger ledger;
    private final Sites sites;
    private final Vault vault;
    private final Poll poll;
    private final Replacing replacing;
    private final RollCall rollCall;

    /**
     * Upkeep on one ledger.
     *
     * @param replacing makes machines again
     */
    public Upkeep(Ledger ledger, Sites sites, Vault vault, Poll poll, Replacing replacing) {
        this.ledger = ledger;
        this.sites = sites;
        this.vault = vault;
        this.poll = poll;
        this.replacing = replacing;
        this.rollCall = new RollCall(ledger, sites);
    }

    /**
     * Moves the end of a class. The machines' own switches are moved first: a crash in between leaves machines that end
     * later than the ledger says, which the sweep removes, and never a class that ends early. While the class lasts, a
     * machine that is missing is passed over: the one that takes its place ends with the class.
     *
     * @return the new end
     */
    public Instant extend(String classroom, Duration by) {
        ClassroomRecord room = open(classroom);
        Instant end = room.expires().plus(by);
        if (Duration.between(poll.clock().instant(), end).compareTo(LONGEST) > 0) {
            throw new InvalidRequest(
                    "Classroom " + classroom + " would end more than 14 days from now, at " + end + ".",
                    "Extend it by less.");
        }
        Instant deadline = end.plus(GRACE);
        Set<String> told = new HashSet<>();
        tell(room, deadline, told);
        ledger.classrooms().extend(classroom, end);
        ledger.resources().expire(classroom, deadline);
        // One that took another's place meanwhile may have asked for the end before it was moved.
        tell(ledger.classrooms().find(classroom).orElse(room), deadline, told);
        return end;
    }

    private void tell(ClassroomRecord room, Instant deadline, Set<String> told) {
        for (RoomMachine machine : ClassroomLayout.of(room).machines()) {
            if (told.add(machine.resource()) && !(isOn(room) && rollCall.isMissing(room, machine))) {
                new DeadManSwitch(cloud(room))
                        .move(resource(machine).ref().orElseThrow(), reach(room, machine), deadline);
            }
        }
    }

    private boolean isOn(ClassroomRecord room) {
        return room.expires().isAfter(poll.clock().instant());
    }

    /**
     * Sets one seat back to what the image has; its number, secret and path stay. If its machine is gone, that is made
     * again, and all its seats with it.
     *
     * @throws CloudUnavailable if the machine runs, as its cloud says, and does not answer
     * @throws CloudRefused if it is switched off: what is on it is kept until somebody asks for {@link #resetMachine}
     */
    public Renewed reset(String classroom, int seat, RunLog log) {
        ClassroomRecord room = open(classroom);
        RoomMachine machine = machine(room, seat);
        if (rollCall.isMissing(room, machine)) {
            RoomMachine now = renew(machine, room, seat, false, log);
            if (!now.equals(machine)) {
                return Renewed.machine(now);
            }
        }
        resetAlone(room, machine, seat, log);
        return Renewed.seat(seat);
    }

    /** Makes the machine of a seat again, and all its seats with it, whether it runs or not; their numbers and secrets stay. */
    public Renewed resetMachine(String classroom, int seat, RunLog log) {
        ClassroomRecord room = open(classroom);
        return Renewed.machine(renew(machine(room, seat), room, seat, true, log));
    }

    /**
     * Records a {@link #resetMachine}, for whoever does not wait for its end: the run is to be gone on with, here or by
     * the schedule. One of the classroom that has not ended is answered instead, whatever machines it is about.
     */
    public RunRecord beginMachine(String classroom, int seat) {
        ClassroomRecord room = open(classroom);
        return replacing.begin(room, List.of(machine(room, seat)), true);
    }

    /** One round, or two where a run was under way already that is about other machines only. */
    private RoomMachine renew(RoomMachine before, ClassroomRecord room, int seat, boolean asked, RunLog log) {
        RoomMachine now = before;
        for (int round = 0; round < 2 && now.equals(before); round++) {
            RunRecord run = replacing.begin(room, List.of(before), asked);
            log.run(run.id(), "replace machine " + before.name());
            replacing.finish(run, log);
            now = machine(open(room.id()), seat);
        }
        return now;
    }

    private void resetAlone(ClassroomRecord room, RoomMachine machine, int seat, RunLog log) {
        int slot = machine.slot(seat);
        String token = "reset-" + slot + "-" + poll.clock().instant().toEpochMilli();
        Remote remote = reach(room, machine);
        try {
            new Script(poll, log, remote)
                    .follow("the reset of seat " + seat, token, BIN + "seats reset " + slot, RESET);
        } catch (CloudUnavailable e) {
            throw new CloudUnavailable(
                    e.what(),
                    "If learners do not reach machine " + machine.name() + " either: 'workshop reset " + room.id() + " "
                            + seat + " --machine', in Jenkins 'Make the machine again', or ending it in its cloud and"
                            + " resetting the seat again, has it made"
                            + " again with all its seats. Else: " + e.remedy(),
                    e);
        }
    }

    /** Refuses a seat that is not there, or not in an open classroom: {@link #reset} would. */
    public void requireSeat(String classroom, int seat) {
        machine(open(classroom), seat);
    }

    private static RoomMachine machine(ClassroomRecord room, int seat) {
        return ClassroomLayout.of(room).machines().stream()
                .filter(candidate -> candidate.has(seat))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "Classroom " + room.id() + " has no seat " + seat + ".",
                        "Its seats are 1 to " + room.seats() + "."));
    }

    private Remote reach(ClassroomRecord room, RoomMachine machine) {
        ResourceRecord resource = resource(machine);
        MachineView view = cloud(room).machines().describe(resource.ref().orElseThrow());
        if (view.state() != MachineView.State.RUNNING || view.host() == null) {
            throw new CloudRefused(
                    "Machine " + machine.name() + " of classroom " + room.id() + " does not run.",
                    "If it is switched off, start it again in its cloud: what is on it is kept. 'workshop reset "
                            + room.id()
                            + " SEAT --machine', in Jenkins 'Make the machine again', or ending it in its cloud and"
                            + " resetting one of its seats, has it made again"
                            + " instead, and all its seats are as new.");
        }
        Remotes.Address address = new Remotes.Address(view.host(), view.sshPort(), view.user(), resource.hostKey());
        Remotes remotes = sites.site(room.provider()).remotes();
        return remotes.to(address, new MachineKeys(remotes, vault).of(room.id()));
    }

    private ResourceRecord resource(RoomMachine machine) {
        return ledger.resources().find(machine.resource()).orElseThrow();
    }

    private Cloud cloud(ClassroomRecord room) {
        return sites.of(room.provider());
    }

    private ClassroomRecord open(String id) {
        ClassroomRecord room = ledger.classrooms()
                .find(id)
                .orElseThrow(() -> new InvalidRequest(
                        "There is no classroom " + id + ".",
                        "'workshop list', or Jenkins' page Workshops, shows the classrooms there are."));
        if (room.state() != ClassroomState.OPEN) {
            throw new InvalidRequest(
                    "Classroom " + id + " is " + room.state().name().toLowerCase(java.util.Locale.ROOT) + ".",
                    "Only an open classroom can be extended or reset.");
        }
        return room;
    }
}
