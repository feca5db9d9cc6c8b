package io.jenkins.plugins.workshopfoundry.jenkins.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.provision.ReplaceRequest;
import io.jenkins.plugins.workshopfoundry.run.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a classroom's page says of its machines. */
class MachineRowTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final List<SeatRecord> SEATS =
            List.of(seat(1, "m1", "Ada"), seat(2, "m1", null), seat(3, "m1", "Bob"), seat(4, "m2", null));

    private static SeatRecord seat(int number, String machine, @Nullable String learner) {
        return new SeatRecord("room-1", number, machine, 1, Map.of(), learner, null, learner == null ? null : NINE);
    }

    private static RunRecord run(RunKind kind, RunStatus status, String... machines) {
        String request = Json.write(new ReplaceRequest(List.of(machines), true));
        Instant later = NINE.plusSeconds(600);
        return new RunRecord("run-1", kind, status, "room-1", request, "here", null, NINE, 1, NINE, later, null);
    }

    private static List<String> again(RunStatus status) {
        return MachineRow.of(SEATS, List.of(run(RunKind.REPLACE, status, "m1"))).stream()
                .map(MachineRow::again)
                .toList();
    }

    @Test
    void tellsWhichSeatsAreOnAMachineAndHowManyAreTaken() {
        List<MachineRow> machines = MachineRow.of(SEATS, List.of());
        assertThat(machines)
                .containsExactly(
                        new MachineRow("m1", 1, "seats 1 to 3", "2 of 3", false, false, ""),
                        new MachineRow("m2", 4, "seat 4", "0 of 1", false, false, ""));
    }

    @Test
    void tellsWhatBecameOfTheLastTimeThatItWasMadeAgain() {
        assertThat(again(RunStatus.RUNNING)).containsExactly("being made again since 2026-11-21 09:00 UTC", "");
        assertThat(again(RunStatus.SUSPENDED)).containsExactly("waits to be made again since 2026-11-21 09:10 UTC", "");
        assertThat(again(RunStatus.CANCELLING).get(0)).contains("is being removed");
        assertThat(again(RunStatus.CANCELLED)).containsExactly("not made again at 2026-11-21 09:10 UTC", "");
        assertThat(again(RunStatus.FAILED)).containsExactly("not made again at 2026-11-21 09:10 UTC", "");
        assertThat(again(RunStatus.DONE)).containsExactly("made again at 2026-11-21 09:10 UTC", "");
    }

    @Test
    void theNextLookShowsMoreOnlyWhileSomebodyIsAtIt() {
        for (RunStatus status : RunStatus.values()) {
            MachineRow machine = MachineRow.of(SEATS, List.of(run(RunKind.REPLACE, status, "m1")))
                    .get(0);
            assertThat(machine.awaited()).as(status.name()).isEqualTo(!status.ended());
            assertThat(machine.busy())
                    .as(status.name())
                    .isEqualTo(status == RunStatus.RUNNING || status == RunStatus.CANCELLING);
        }
    }

    @Test
    void onlyTheLastRunThatIsAboutTheMachineCounts() {
        List<RunRecord> runs = List.of(
                run(RunKind.PROVISION, RunStatus.DONE),
                run(RunKind.REPLACE, RunStatus.FAILED, "m1", "m2"),
                run(RunKind.REPLACE, RunStatus.DONE, "m1"));
        assertThat(MachineRow.of(SEATS, runs))
                .extracting(MachineRow::again)
                .containsExactly("made again at 2026-11-21 09:10 UTC", "not made again at 2026-11-21 09:10 UTC");
    }
}
