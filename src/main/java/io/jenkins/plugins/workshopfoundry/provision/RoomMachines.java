package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.DeadManSwitch;
import io.jenkins.plugins.workshopfoundry.classroom.SeatSecrets;
import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.machine.Machinist;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Machines of a classroom: all of them when it is opened, some when they are made again. */
final class RoomMachines {

    private static final List<Integer> WEB = List.of(80, 443);
    private static final String CADDYFILE = "/etc/caddy/Caddyfile";

    /** Only Caddy and root may read hashes. */
    private static final String OPEN_DOORS =
            "chown root:caddy " + CADDYFILE + " && systemctl enable caddy && systemctl restart caddy";

    private final RunContext run;
    private final Tools tools;
    private final RunRecord record;
    private final BakedImage image;
    private final Terms terms;
    private final Machinist machinist;

    RoomMachines(RunContext run, Tools tools, RunRecord record, BakedImage image, Terms terms) {
        this.run = run;
        this.tools = tools;
        this.record = record;
        this.image = image;
        this.terms = terms;
        this.machinist = new Machinist(run, new Custody(run, tools.cloud()), tools.remotes(), tools.vault());
    }

    /** Asks for the machines of these names, so that they boot side by side; nobody waits for them yet. */
    ClassroomLayout make(ClassroomLayout planned, List<String> names) {
        return change(
                planned,
                names,
                machine -> machine.made(machinist.make(spec(planned, machine)).id(), ""));
    }

    /** Opens their doors and waits for their seats; a machine that fails is made again, a few times. */
    ClassroomLayout ready(ClassroomLayout layout, List<String> names, SeatSecrets secrets) {
        return change(layout, names, machine -> ready(layout, machine, secrets));
    }

    /** Removes a machine and what came with it, whoever made it. */
    void remove(ClassroomLayout layout, RoomMachine machine) {
        new Replacement(run, tools.cloud(), spec(layout, machine)).remove();
    }

    /** Moves the end of the machines of these names. */
    void endAt(Instant deadline, ClassroomLayout layout, List<String> names) {
        change(layout, names, machine -> {
            ResourceRecord resource = resource(machine);
            Remote remote = machinist.reach(resource, machinist.key(record.subject()));
            new DeadManSwitch(tools.cloud()).move(resource.ref().orElseThrow(), remote, deadline);
            return machine;
        });
        run.ledger().resources().expire(record.subject(), deadline);
    }

    private static ClassroomLayout change(
            ClassroomLayout layout, List<String> names, UnaryOperator<RoomMachine> change) {
        return layout.with(layout.machines().stream()
                .map(machine -> names.contains(machine.name()) ? change.apply(machine) : machine)
                .toList());
    }

    private RoomMachine ready(ClassroomLayout layout, RoomMachine planned, SeatSecrets secrets) {
        MachineSpec spec = spec(layout, planned);
        Replacement replacement = new Replacement(run, tools.cloud(), spec);
        RoomMachine machine = planned;
        while (true) {
            try {
                machine = reached(replacement.stands(machine) ? machine : again(machine, spec));
                open(layout, machine, secrets);
                return machine;
            } catch (CloudRefused | CloudUnavailable e) {
                replacement.giveUp(machine, e);
            }
        }
    }

    private RoomMachine again(RoomMachine machine, MachineSpec spec) {
        return machine.made(machinist.make(spec).id(), "");
    }

    private RoomMachine reached(RoomMachine machine) {
        MachineView view = machinist.await(resource(machine));
        return machine.made(machine.resource(), String.valueOf(view.host()));
    }

    /** Brings the seats' hashes, over SSH and never by metadata; a seat that fails is reset, a few times. */
    private void open(ClassroomLayout layout, RoomMachine machine, SeatSecrets secrets) {
        Remote remote = machinist.reach(resource(machine), machinist.key(record.subject()));
        Map<Integer, String> own = secrets.seats(machine.firstSeat(), machine.seats());
        String caddyfile = tools.doors().caddyfile(layout, machine, own);
        remote.put(CADDYFILE, "0640", caddyfile.getBytes(StandardCharsets.UTF_8));
        remote.run(OPEN_DOORS, "", Duration.ofMinutes(2));
        new SeatWatch(run, remote, machine).awaitReady();
    }

    private ResourceRecord resource(RoomMachine machine) {
        return run.ledger().resources().find(machine.resource()).orElseThrow();
    }

    private MachineSpec spec(ClassroomLayout layout, RoomMachine machine) {
        Instant deadline = terms.deadline();
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("SEATS", Integer.toString(machine.seats()));
        metadata.put("HOSTNAME", machine.name());
        metadata.put("WF_DEADLINE", Long.toString(deadline.getEpochSecond()));
        if (layout.domain() != null) {
            metadata.put("DOMAIN", layout.domain());
        }
        return new MachineSpec(
                image.ref().region(),
                new OwnershipLabels(
                        record.controller(), record.id(), machine.name(), record.subject(), deadline, record.created()),
                image.ref(),
                machine.type(),
                image.details().diskGb(),
                image.details().architecture(),
                machinist.key(record.subject()).publicLine(),
                metadata,
                new Access(WEB, "0.0.0.0/0", true),
                deadline,
                terms.spot());
    }
}
