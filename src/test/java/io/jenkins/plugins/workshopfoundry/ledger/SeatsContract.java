package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seats, and who sits there. */
public abstract class SeatsContract extends LedgerContract {

    // Set before each test.
    @SuppressWarnings("NullAway.Init")
    private Hold hold;

    @BeforeEach
    void openClassroom() {
        hold = held();
        ledger().classrooms().record(hold, classroom("class-1", ClassroomState.OPEN, "hash"));
    }

    @Test
    void seatsAreListedByNumberWithTheirEndpoints() {
        SeatRecord third = new SeatRecord(
                "class-1", 3, "m-2", 1, Map.of("web", "http://w", "files", "http://f"), null, null, null);
        ledger().classrooms().seat(hold, third);
        ledger().classrooms().seat(hold, seat("class-1", 1));

        assertThat(other().classrooms().seats("class-1")).containsExactly(seat("class-1", 1), third);
        assertThat(other().classrooms().seats("nothing")).isEmpty();
    }

    @Test
    void aSeatThatMovesKeepsItsLearner() {
        ledger().classrooms().seat(hold, seat("class-1", 1));
        ledger().classrooms().assign("class-1", "Ada", "rejoin", NOON);
        ledger().classrooms()
                .seat(hold, new SeatRecord("class-1", 1, "m-9", 4, Map.of("web", "http://new"), null, null, null));

        assertThat(ledger().classrooms().seats("class-1"))
                .containsExactly(
                        new SeatRecord("class-1", 1, "m-9", 4, Map.of("web", "http://new"), "Ada", "rejoin", NOON));
    }

    @Test
    void aSeatOfAClassroomThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ledger().classrooms().seat(hold, seat("nothing", 1)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void learnersGetTheLowestFreeSeatOnce() {
        ledger().classrooms().seat(hold, seat("class-1", 2));
        ledger().classrooms().seat(hold, seat("class-1", 1));

        SeatRecord first =
                ledger().classrooms().assign("class-1", "Ada", "rejoin-a", NOON).orElseThrow();
        assertThat(first)
                .isEqualTo(new SeatRecord(
                        "class-1", 1, "machine-1", 1, Map.of("web", "http://x/1"), "Ada", "rejoin-a", NOON));
        assertThat(other().classrooms().seats("class-1")).contains(first);
        assertThat(other().classrooms().assign("class-1", "Ada", "again", NOON)).isEmpty();
        assertThat(other().classrooms().assign("class-1", "Grace", "rejoin-g", NOON))
                .map(SeatRecord::number)
                .contains(2);
        assertThat(ledger().classrooms().assign("class-1", "Edsger", "rejoin-e", NOON))
                .isEmpty();
    }

    @Test
    void aReleasedSeatIsFreeForTheNext() {
        ledger().classrooms().seat(hold, seat("class-1", 1));
        ledger().classrooms().assign("class-1", "Ada", "rejoin", NOON);
        ledger().classrooms().release("class-1", 1);
        ledger().classrooms().release("class-1", 1);

        assertThat(ledger().classrooms().seats("class-1")).containsExactly(seat("class-1", 1));
        assertThat(ledger().classrooms().assign("class-1", "Grace", "rejoin-g", NOON))
                .map(SeatRecord::learner)
                .contains("Grace");
    }

    @Test
    void whatIsNotThereCannotBeAssignedOrReleased() {
        assertThatThrownBy(() -> ledger().classrooms().assign("nothing", "Ada", "rejoin", NOON))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> ledger().classrooms().release("class-1", 7))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("7")
                .hasMessageContaining("class-1");
    }
}
