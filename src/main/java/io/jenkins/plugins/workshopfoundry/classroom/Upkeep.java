package io.jenkins.plugins.workshopfoundry.classroom;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.machine.MachineKeys;
import io.jenkins.plugins.workshopfoundry.machine.Script;
import io.jenkins.plugins.workshopfoundry.machine.Sites;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.run.Vault;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.time.Instant;

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

    /** Upkeep on one ledger. */
    public Upkeep(Ledger ledger, Sites sites, Vault vault, Poll poll) {
        this.ledger = ledger;
        this.sites = sites;
        this.vault = vault;
        this.poll = poll;
    }

    /**
     * Moves the end of a class. The machines' own switches are moved first: a crash in between leaves machines that end
     * later than the ledger says, which the sweep removes, and never a class that ends early.
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
        for (RoomMachine machine : ClassroomLayout.of(room).machines()) {
            cloud(room).machines().extend(resource(machine).ref().orElseThrow(), deadline);
            reach(room, machine).run(BIN + "deadline set " + deadline.getEpochSecond(), "", Duration.ofMinutes(1));
        }
        ledger.classrooms().extend(classroom, end);
        ledger.resources().expire(classroom, deadline);
        return end;
    }

    /** Sets one seat back to what the image has; its number, secret and address stay. */
    public void reset(String classroom, int seat, RunLog log) {
        ClassroomRecord room = open(classroom);
        RoomMachine machine = machine(room, seat);
        int slot = machine.slot(seat);
        String token = "reset-" + slot + "-" + poll.clock().instant().toEpochMilli();
        new Script(poll, log, reach(room, machine))
                .follow("the reset of seat " + seat, token, BIN + "seats reset " + slot, RESET);
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
                    "Look at the classroom, with 'workshop show' or on its page in Jenkins; tear it down if it is of no more use.");
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
