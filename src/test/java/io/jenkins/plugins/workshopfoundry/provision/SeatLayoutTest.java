package io.jenkins.plugins.workshopfoundry.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which seats are on which machine. */
class SeatLayoutTest {

    @Test
    void givesEverySeatExactlyOneMachineAndNoneTooMany() {
        for (int limit : new int[] {0, 1, 3, 7, 50}) {
            for (int seats = 1; seats <= 130; seats++) {
                List<RoomMachine> machines = of(Provider.GCP, seats, limit);
                int next = 1;
                for (RoomMachine machine : machines) {
                    assertThat(machine.firstSeat()).isEqualTo(next);
                    assertThat(machine.seats()).isBetween(1, limit == 0 ? 20 : Math.min(20, limit));
                    next += machine.seats();
                }
                assertThat(next - 1).as(seats + " seats, limit " + limit).isEqualTo(seats);
            }
        }
    }

    @Test
    void spreadsEvenlyOverAsFewAsPossible() {
        assertThat(of(Provider.GCP, 41, 0)).extracting(RoomMachine::seats).containsExactly(14, 14, 13);
        assertThat(of(Provider.GCP, 20, 0)).hasSize(1);
    }

    @Test
    void takesTheSizeThatTheSeatsNeed() {
        assertThat(of(Provider.GCP, 10, 0).get(0).type()).isEqualTo("e2-standard-4");
        assertThat(of(Provider.GCP, 11, 0).get(0).type()).isEqualTo("e2-standard-8");
        assertThat(of(Provider.AWS, 11, 0).get(0).type()).isEqualTo("t3.2xlarge");
        assertThat(of(Provider.MEMORY, 11, 0).get(0).type()).isNull();
    }

    private static List<RoomMachine> of(Provider provider, int seats, int limit) {
        return SeatLayout.of(provider, Architecture.AMD64, "room", seats, limit);
    }
}
