package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.SeatSecrets;
import io.jenkins.plugins.workshopfoundry.classroom.Upkeep;
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

/** The machines of a classroom that is being opened. */
final class RoomMachines {

    private static final List<Integer> WEB = List.of(80, 443);
    private static final String CADDYFILE = "/etc/caddy/Caddyfile";

    /** Only Caddy and root may read hashes. */
    private static final String OPEN_DOORS =
            "chown root:caddy " + CADDYFILE + " && systemctl enable caddy && systemctl restart caddy";

    private final RunContext run;
    private final Tools tools;
    private final RunRecord record;
    private final ProvisionRequest request;
    private final BakedImage image;
    private final Machinist machinist;

    RoomMachines(RunContext run, Tools tools, RunRecord record, ProvisionRequest request, BakedImage image) {
        this.run = run;
        this.tools = tools;
        this.record = record;
        this.request = request;
        this.image = image;
        this.machinist = new Machinist(run, new Custody(run, tools.cloud()), tools.remotes(), tools.vault());
    }

    /** Asks for all machines, so that they boot side by side; nobody waits for them yet. */
    ClassroomLayout make(ClassroomLayout planned) {
        return planned.with(planned.machines().stream()
                .map(machine ->
                        machine.made(machinist.make(spec(planned, machine)).id(), ""))
                .toList());
    }

    /** Opens the doors of every machine and waits for its seats; a machine that fails is made again, a few times. */
    ClassroomLayout ready(ClassroomLayout layout, SeatSecrets secrets) {
        return layout.with(layout.machines().stream()
                .map(machine -> ready(layout, machine, secrets))
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
        Instant deadline = record.created().plus(request.ttl()).plus(Upkeep.GRACE);
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
                request.spot());
    }
}
