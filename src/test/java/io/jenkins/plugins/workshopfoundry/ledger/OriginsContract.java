package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who asked for what, and what a page over every classroom asks for. */
public abstract class OriginsContract extends LedgerContract {

    @Test
    void severalJobsMayHaveAskedForOneImageEachWithItsLastBuild() {
        ledger().origins().record(new Origin("image-1", "b", 4));
        ledger().origins().record(new Origin("image-1", "a/b", 1));
        ledger().origins().record(new Origin("image-1", "a/b", 2));

        assertThat(other().origins().of("image-1"))
                .containsExactly(new Origin("image-1", "a/b", 2), new Origin("image-1", "b", 4));
        assertThat(other().origins().of("image-2")).isEmpty();
    }

    @Test
    void onlyWhatStandsIsInTheListOfAll() {
        Hold hold = held();
        ledger().images().record(hold, image("image-1", "sha256:1"));
        ledger().images().record(hold, image("image-2", "sha256:2"));
        ledger().images().removed(hold, "image-2");
        ledger().releases().record(hold, release("release-1", "hello-1.0.0", "{}"));
        ledger().releases().record(hold, release("release-2", "hello-1.0.1", "{}"));
        ledger().releases().removed(hold, "release-2");
        ledger().classrooms().record(hold, classroom("room-1", ClassroomState.PARKED, "1"));
        ledger().classrooms().record(hold, classroom("room-2", ClassroomState.CLOSED, "2"));
        for (String id : new String[] {"image-1", "image-2", "release-1", "release-2", "room-1", "room-2", "no"}) {
            ledger().origins().record(new Origin(id, "job", 1));
        }
        assertThat(ledger().origins().standing())
                .extracting(Origin::id)
                .containsExactlyInAnyOrder("image-1", "release-1", "room-1");
    }

    @Test
    void learnersAreCountedByClassroomAsLongAsItStands() {
        Hold hold = held();
        for (String room : new String[] {"room-1", "room-2", "room-3"}) {
            ledger().classrooms().record(hold, classroom(room, ClassroomState.OPEN, room));
            ledger().classrooms().seat(hold, seat(room, 1));
            ledger().classrooms().seat(hold, seat(room, 2));
        }
        ledger().classrooms().assign("room-1", "Ada", "a", NOON);
        ledger().classrooms().assign("room-1", "Grace", "g", NOON);
        ledger().classrooms().assign("room-3", "Ada", "a", NOON);
        assertThat(other().classrooms().taken()).isEqualTo(Map.of("room-1", 2, "room-3", 1));

        ledger().classrooms().state(hold, "room-3", ClassroomState.CLOSED);
        ledger().classrooms().release("room-1", 1);
        assertThat(other().classrooms().taken()).isEqualTo(Map.of("room-1", 1));
    }

    @Test
    void theImagesInUseAreThoseOfClassroomsThatStandEvenIfTheyWereRemoved() {
        Hold hold = held();
        for (String image : new String[] {"image-1", "image-2", "image-3"}) {
            ledger().images().record(hold, image(image, "sha256:" + image));
        }
        ledger().images().removed(hold, "image-1");
        ledger().classrooms().record(hold, from("room-1", "image-1", ClassroomState.OPEN));
        ledger().classrooms().record(hold, from("room-2", "image-1", ClassroomState.PARKED));
        ledger().classrooms().record(hold, from("room-3", "image-2", ClassroomState.CLOSED));
        ledger().classrooms().record(hold, from("room-4", "image-of-nobody", ClassroomState.OPEN));
        assertThat(other().images().inUse())
                .singleElement()
                .isEqualTo(ledger().images().find("image-1").orElseThrow());

        ledger().classrooms().state(hold, "room-1", ClassroomState.CLOSED);
        ledger().classrooms().state(hold, "room-2", ClassroomState.CLOSED);
        assertThat(other().images().inUse()).isEmpty();
    }

    @Test
    void aFolderHasWhatItsJobsAskedForAtAnyDepth() {
        Origin origin = new Origin("room-1", "school/physics/class", 1);
        assertThat(origin.isIn("")).isTrue();
        assertThat(origin.isIn("school")).isTrue();
        assertThat(origin.isIn("school/physics")).isTrue();
        assertThat(origin.isIn("school/phys")).isFalse();
        assertThat(origin.isIn("school/physics/class")).isFalse();
    }

    private static ClassroomRecord from(String id, String image, ClassroomState state) {
        ClassroomRecord room = classroom(id, state, id);
        return new ClassroomRecord(
                id,
                room.name(),
                image,
                room.provider(),
                room.region(),
                state,
                room.seats(),
                room.expires(),
                room.joinHash(),
                room.details(),
                room.created());
    }
}
