package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Classrooms that are ordered for later. */
public abstract class PlansContract extends LedgerContract {

    @Test
    void whatIsOrderedIsReadBackExactly() {
        PlannedClassroom planned = planned("room-1", NOON);
        ledger().plans().record(planned);
        assertThat(other().plans().find("room-1")).contains(planned);
        assertThat(other().plans().open()).containsExactly(planned);
        assertThat(other().plans().find("room-2")).isEmpty();
    }

    @Test
    void orderingTwiceIsOrderingOnce() {
        ledger().plans().record(planned("room-1", NOON));
        ledger().plans().record(planned("room-1", NOON.plusSeconds(1)));
        assertThat(ledger().plans().open()).containsExactly(planned("room-1", NOON));
    }

    @Test
    void theFirstToOpenComesFirst() {
        ledger().plans().record(planned("late", NOON.plusSeconds(1)));
        ledger().plans().record(planned("early", NOON));
        assertThat(ledger().plans().open()).extracting(PlannedClassroom::id).containsExactly("early", "late");
    }

    @Test
    void oneRunOpensAClassroomWhoeverAsksAndHoweverOften() {
        ledger().plans().record(planned("room-1", NOON));
        RunRecord run = other().plans().start("room-1").orElseThrow();
        assertThat(ledger().plans().start("room-1")).isEmpty();
        assertThat(other().plans().start("room-1")).isEmpty();
        assertThat(run.kind()).isEqualTo(RunKind.PROVISION);
        assertThat(run.subject()).isEqualTo("room-1");
        assertThat(run.request()).isEqualTo("{\"seats\":3}");
        assertThat(run.controller()).isEqualTo("controller-2");
        assertThat(ledger().runs().about("room-1")).containsExactly(run);
        assertThat(ledger().plans().find("room-1").orElseThrow())
                .satisfies(now -> assertThat(now.state()).isEqualTo(PlanState.STARTED))
                .satisfies(now -> assertThat(now.runId()).isEqualTo(run.id()));
        assertThat(ledger().plans().start("nothing")).isEmpty();
    }

    @Test
    void whatWasCancelledIsNotOpenedAndWhatWasOpenedIsNotCancelled() {
        ledger().plans().record(planned("room-1", NOON));
        ledger().plans().record(planned("room-2", NOON));
        assertThat(ledger().plans().move("room-1", PlanState.PLANNED, PlanState.CANCELLED, null))
                .isTrue();
        assertThat(other().plans().start("room-1")).isEmpty();
        other().plans().start("room-2");
        assertThat(ledger().plans().move("room-2", PlanState.PLANNED, PlanState.CANCELLED, null))
                .isFalse();
        assertThat(ledger().plans().move("room-2", PlanState.STARTED, PlanState.FAILED, "no machine"))
                .isTrue();
        assertThat(ledger().plans().open()).isEmpty();
        assertThat(ledger().plans().past(10))
                .extracting(PlannedClassroom::id, PlannedClassroom::state, PlannedClassroom::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("room-2", PlanState.FAILED, "no machine"),
                        org.assertj.core.groups.Tuple.tuple("room-1", PlanState.CANCELLED, null));
        assertThat(ledger().plans().past(1)).hasSize(1);
    }

    @Test
    void theLastRoundInWhichNothingHappenedIsKeptAndAllOthers() {
        ledger().ticks().record(tick("controller-1", 0, List.of()));
        ledger().ticks().record(tick("controller-1", 1, List.of("closed room-1", "closed\nroom-2")));
        other().ticks().record(tick("controller-2", 2, List.of()));
        ledger().ticks().record(tick("controller-1", 3, List.of()));
        ledger().ticks().record(tick("controller-1", 4, List.of()));
        assertThat(ledger().ticks().latest(10))
                .containsExactly(
                        tick("controller-1", 4, List.of()),
                        tick("controller-2", 2, List.of()),
                        tick("controller-1", 1, List.of("closed room-1", "closed room-2")));
        assertThat(ledger().ticks().latest(1)).hasSize(1);
        assertThat(ledger().ticks().last("controller-2")).contains(tick("controller-2", 2, List.of()));
        assertThat(ledger().ticks().last("controller-3")).isEmpty();
    }

    @Test
    void oldRoundsAreForgotten() {
        IntStream.range(0, Ticks.KEPT + 50)
                .forEach(n -> ledger().ticks().record(tick("controller-1", n, List.of("did " + n))));
        assertThat(ledger().ticks().latest(2 * Ticks.KEPT)).hasSizeBetween(Ticks.KEPT, Ticks.KEPT + 1);
    }

    @Test
    void aRoundThatFailedIsNotQuiet() {
        TickRecord failed = new TickRecord(
                "controller-1", NOON, NOON, NOON, true, true, List.of(), List.of("machine m"), List.of("No answer."));
        ledger().ticks().record(failed);
        ledger().ticks().record(tick("controller-1", 1, List.of()));
        assertThat(ledger().ticks().latest(10)).contains(failed);
        assertThat(failed.troubled()).isTrue();
    }

    private static TickRecord tick(String controller, int minute, List<String> done) {
        Instant begun = NOON.plus(Duration.ofMinutes(minute));
        return new TickRecord(
                controller,
                begun,
                begun.plusSeconds(1),
                begun.plusSeconds(60),
                false,
                false,
                done,
                List.of(),
                List.of());
    }

    private static PlannedClassroom planned(String id, Instant opening) {
        return new PlannedClassroom(
                id,
                "image-1",
                3,
                "{\"seats\":3}",
                "controller-1",
                opening,
                opening.plusSeconds(1200),
                opening.plusSeconds(9000),
                PlanState.PLANNED,
                null,
                null);
    }
}
