package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.Hash;
import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.classroom.SeatSecrets;
import io.jenkins.plugins.workshopfoundry.classroom.Upkeep;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.run.Abandoned;
import io.jenkins.plugins.workshopfoundry.run.DurableWork;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.util.List;

/** From a baked image to an open classroom. */
public final class ClassroomRun implements DurableWork<Classroom> {

    private final RunRecord record;
    private final ProvisionRequest request;
    private final BakedImage image;
    private final Tools tools;

    /**
     * @param record the run; its subject is the classroom's id
     * @param request what to open
     * @param image what to start from
     * @param tools what to work with
     */
    public ClassroomRun(RunRecord record, ProvisionRequest request, BakedImage image, Tools tools) {
        this.record = record;
        this.request = request;
        this.image = image;
        this.tools = tools;
    }

    @Override
    public Classroom perform(RunContext run) {
        ClassroomLayout planned = run.stage("plan", ClassroomLayout.class, () -> plan(run));
        Terms terms = new Terms(record.created().plus(request.ttl()).plus(Upkeep.GRACE), request.spot());
        RoomMachines machines = new RoomMachines(run, tools, record, image, terms);
        List<String> all = planned.machines().stream().map(RoomMachine::name).toList();
        ClassroomLayout made = run.stage("machines", ClassroomLayout.class, () -> machines.make(planned, all));
        ClassroomLayout layout = run.stage("seats", ClassroomLayout.class, () -> machines.ready(made, all, secrets()));
        run.stage("open", Done.class, () -> open(run, layout));
        return new Classroom(
                record.subject(),
                image.name(),
                run.ledger().classrooms().find(record.subject()).orElseThrow().expires(),
                secrets().joinCode(),
                run.ledger().classrooms().seats(record.subject()));
    }

    /** A cancel may come when the classroom is open already and the run has not ended: nobody comes in from here on. */
    @Override
    public void undoing(RunContext run) {
        Abandoned.closing(run, record.subject());
    }

    @Override
    public void undone(RunContext run) {
        Abandoned.closed(run, record.subject());
    }

    private ClassroomLayout plan(RunContext run) {
        warn(run);
        secrets().make(request.seats(), tools.secrets(), tools.codes());
        List<RoomMachine> machines = SeatLayout.of(
                tools.cloud().provider(),
                image.details().architecture(),
                record.subject(),
                request.seats(),
                image.details().seating().perMachine());
        ClassroomLayout layout = new ClassroomLayout(
                machines, image.details().seating().endpoints(), request.domain(), request.routing());
        keep(run, layout, ClassroomState.OPENING);
        return layout;
    }

    /** What whoever opens a classroom should have chosen, not met. */
    private void warn(RunContext run) {
        if (request.domain() == null) {
            run.log().note("Without a domain, seats are served by plain HTTP: their keys can be read on the way.");
        }
        if (request.routing() == Routing.PATH && request.seats() > 1) {
            run.log()
                    .note(
                            "By path, the seats of a machine are one origin in a browser; by host name, each is its own.");
        }
    }

    private Done open(RunContext run, ClassroomLayout layout) {
        Endpoints endpoints = new Endpoints(layout);
        for (int seat = 1; seat <= request.seats(); seat++) {
            run.ledger().classrooms().seat(run.hold(), endpoints.seat(record.subject(), seat));
        }
        keep(run, layout, ClassroomState.OPEN);
        return Done.YES;
    }

    private void keep(RunContext run, ClassroomLayout layout, ClassroomState state) {
        run.ledger()
                .classrooms()
                .record(
                        run.hold(),
                        new ClassroomRecord(
                                record.subject(),
                                image.name(),
                                image.id(),
                                tools.cloud().provider(),
                                image.ref().region(),
                                state,
                                request.seats(),
                                record.created().plus(request.ttl()),
                                Hash.ofCode(secrets().joinCode()),
                                Json.write(layout),
                                record.created()));
    }

    private SeatSecrets secrets() {
        return new SeatSecrets(tools.vault(), record.subject());
    }
}
