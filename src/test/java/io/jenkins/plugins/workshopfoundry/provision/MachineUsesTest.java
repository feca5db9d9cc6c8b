package io.jenkins.plugins.workshopfoundry.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.cost.MachineUse;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.Json;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MachineUsesTest {

    @Test
    void seatsAreForecastOnTheMachinesThatTheyWouldGet() {
        assertThat(MachineUses.ahead(Provider.AWS, 7)).containsExactly(new MachineUse("t3.xlarge", 1, 100));
        assertThat(MachineUses.ahead(Provider.GCP, 45))
                .containsExactly(
                        new MachineUse("e2-standard-8", 1, 100),
                        new MachineUse("e2-standard-8", 1, 100),
                        new MachineUse("e2-standard-8", 1, 100));
        assertThat(MachineUses.ahead(Provider.LOCAL, 7)).containsExactly(new MachineUse("", 1, 100));
    }

    @Test
    void aClassroomIsReckonedByTheMachinesThatItHas() {
        ClassroomLayout layout = new ClassroomLayout(
                List.of(new RoomMachine("a", "m5.large", 1, 4, "", ""), new RoomMachine("b", null, 5, 4, "", "")),
                new TreeMap<>(),
                null,
                Routing.PATH);
        assertThat(MachineUses.of(room(Json.write(layout)), 30))
                .containsExactly(new MachineUse("m5.large", 1, 30), new MachineUse("", 1, 30));
    }

    private static ClassroomRecord room(String details) {
        Instant begun = Instant.parse("2026-03-02T12:00:00Z");
        return new ClassroomRecord(
                "room",
                "hello",
                "image",
                Provider.AWS,
                Region.LOCAL,
                ClassroomState.OPEN,
                8,
                begun,
                "",
                details,
                begun);
    }
}
