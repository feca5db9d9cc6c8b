package io.jenkins.plugins.workshopfoundry.engine;

import io.jenkins.plugins.workshopfoundry.bake.ImageDetails;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many classrooms on AWS, recorded as if they stood; a machine for each, and in each the first seat taken.
 *
 * @param ledger where
 * @param begun when all of them were opened
 */
public record Crowd(Ledger ledger, Instant begun) {

    private static final String IMAGE = "image-of-the-crowd";

    /** Records classrooms {@code room-1} and so on, each asked for by a job of one of ten schools. */
    public void fill(int rooms, int seats) {
        String run = ledger.runs().create(RunKind.PROVISION, "crowd", "{}").id();
        Hold hold = ledger.runs()
                .acquire(run, "crowd", Duration.ofHours(1), owner -> true)
                .orElseThrow();
        ledger.images().record(hold, image());
        for (int room = 1; room <= rooms; room++) {
            String id = "room-" + room;
            ledger.classrooms().record(hold, room(id, seats));
            for (int seat = 1; seat <= seats; seat++) {
                ledger.classrooms().seat(hold, seat(id, seat));
            }
            ledger.classrooms().assign(id, "Ada", "hash", begun);
            ledger.origins().record(new Origin(id, "school-" + room % 10 + "/class", room));
        }
    }

    private ImageRecord image() {
        ResourceRef ref = new ResourceRef(Provider.AWS, new Region("us-east-1"), ResourceKind.IMAGE, "ami-1");
        ImageDetails details = new ImageDetails(
                "compose",
                Architecture.AMD64,
                50,
                new ImageDetails.Seating(true, 0, new TreeMap<>(Map.of("web", 0))),
                List.of(new ImageDetails.DockerImage("web", "nginx:1", "sha256:1", "-", 1)),
                new TreeMap<>(Map.of("ssh", 900L)));
        return new ImageRecord(IMAGE, "hello-compose", "1.0.0", ref, "sha256:0", Json.write(details), false, begun);
    }

    private ClassroomRecord room(String id, int seats) {
        RoomMachine machine = new RoomMachine(id + "-m1", "t3.2xlarge", 1, seats, id + "-resource", "192.0.2.1");
        return new ClassroomRecord(
                id,
                "hello-compose",
                IMAGE,
                Provider.AWS,
                new Region("us-east-1"),
                ClassroomState.OPEN,
                seats,
                begun.plus(Duration.ofHours(4)),
                "hash-of-" + id,
                Json.write(new ClassroomLayout(List.of(machine), new TreeMap<>(Map.of("web", 0)), null, Routing.PATH)),
                begun);
    }

    private static SeatRecord seat(String room, int number) {
        Map<String, String> endpoints = Map.of("web", "https://192.0.2.1/vm/" + number + "/");
        return new SeatRecord(room, number, room + "-m1", number, endpoints, null, null, null);
    }
}
