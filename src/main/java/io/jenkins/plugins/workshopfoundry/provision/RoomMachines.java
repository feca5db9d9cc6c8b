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
import io.jenkins.plugins.workshopfoundry.provision.ClassroomRun.Done;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Starts all machines, then waits for each: they boot side by side. */
    ClassroomLayout make(ClassroomLayout planned) {
        List<ResourceRecord> made = planned.machines().stream()
                .map(machine -> machinist.make(spec(planned, machine)))
                .toList();
        List<RoomMachine> reached = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            MachineView view = machinist.await(made.get(i));
            machinist.reach(made.get(i), machinist.key(record.subject()));
            reached.add(planned.machines().get(i).made(made.get(i).id(), String.valueOf(view.host())));
        }
        return planned.with(reached);
    }

    /** Brings the seats' hashes, over SSH and never by metadata, and opens the doors. */
    Done deliver(ClassroomLayout layout, SeatSecrets secrets) {
        for (RoomMachine machine : layout.machines()) {
            Remote remote = reach(machine);
            Map<Integer, String> own = secrets.seats(machine.firstSeat(), machine.seats());
            String caddyfile = tools.doors().caddyfile(layout, machine, own);
            remote.put(CADDYFILE, "0640", caddyfile.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            remote.run(OPEN_DOORS, "", Duration.ofMinutes(2));
        }
        return Done.YES;
    }

    /** Waits until every seat is ready; one that failed is reset, a few times. */
    Done awaitSeats(ClassroomLayout layout) {
        for (RoomMachine machine : layout.machines()) {
            new SeatWatch(run, reach(machine), machine).awaitReady();
        }
        return Done.YES;
    }

    private Remote reach(RoomMachine machine) {
        ResourceRecord resource =
                run.ledger().resources().find(machine.resource()).orElseThrow();
        return machinist.reach(resource, machinist.key(record.subject()));
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
                        run.ledger().controller(),
                        record.id(),
                        machine.name(),
                        record.subject(),
                        deadline,
                        record.created()),
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
