package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Many threads of two processes at the same time. */
public abstract class ContentionContract extends LedgerContract {

    private static final int THREADS = 8;

    @Test
    void oneOfManyTakesARun() throws Exception {
        for (int round = 0; round < 10; round++) {
            RunRecord run = ledger().runs().create(RunKind.BAKE, "image-1", "{}");
            List<Optional<Hold>> holds =
                    atOnce(n -> () -> process(n).runs().acquire(run.id(), "owner-" + n, LONG, owner -> false));
            assertThat(holds).filteredOn(Optional::isPresent).hasSize(1);
        }
    }

    @Test
    void everyTakeOverHasAnEpochOfItsOwn() throws Exception {
        Hold hold = held();
        List<Optional<Hold>> holds =
                atOnce(n -> () -> process(n).runs().acquire(hold.runId(), "owner-" + n, LONG, owner -> true));

        assertThat(holds)
                .map(taken -> taken.orElseThrow().epoch())
                .containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void noSeatIsGivenTwice() throws Exception {
        Hold hold = held();
        ledger().classrooms().record(hold, classroom("class-1", ClassroomState.OPEN, "hash"));
        for (int number = 1; number <= 5; number++) {
            ledger().classrooms().seat(hold, seat("class-1", number));
        }
        List<Optional<SeatRecord>> seats =
                atOnce(n -> () -> process(n).classrooms().assign("class-1", "learner-" + n, "rejoin-" + n, NOON));

        assertThat(seats.stream().flatMap(Optional::stream).map(SeatRecord::number))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(ledger().classrooms().seats("class-1")).noneMatch(seat -> seat.learner() == null);
    }

    @Test
    void nobodySitsTwice() throws Exception {
        Hold hold = held();
        ledger().classrooms().record(hold, classroom("class-1", ClassroomState.OPEN, "hash"));
        for (int number = 1; number <= 5; number++) {
            ledger().classrooms().seat(hold, seat("class-1", number));
        }
        List<Optional<SeatRecord>> seats =
                atOnce(n -> () -> process(n).classrooms().assign("class-1", "Ada", "rejoin-" + n, NOON));

        assertThat(seats).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void oneIntentStandsUnderAName() throws Exception {
        List<Hold> holds = atOnce(n -> this::held);
        List<ResourceRecord> intended = atOnce(n -> () -> process(n).resources().intend(holds.get(n), machine("m")));

        assertThat(intended)
                .map(ResourceRecord::id)
                .containsOnly(intended.get(0).id());
    }

    @Test
    void oneControllerMakesTheDataKeyAndOneHoldsALease() throws Exception {
        assertThat(atOnce(n -> () -> process(n).secrets().wrapKey("controller-" + n, "wrapped", true)))
                .filteredOn(Boolean::booleanValue)
                .hasSize(1);
        assertThat(atOnce(n -> () -> process(n).leases().hold("sweep", "owner-" + n, LONG)))
                .filteredOn(Boolean::booleanValue)
                .hasSize(1);
    }

    private Ledger process(int n) {
        return n % 2 == 0 ? ledger() : other();
    }

    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int n = 0; n < THREADS; n++) {
                calls.add(work.apply(n));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
