package io.jenkins.plugins.workshopfoundry.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where a machine of a classroom is reached. */
class ClassroomLayoutTest {

    private static final RoomMachine FIRST = new RoomMachine("room-m1", null, 1, 3, "", "");
    private static final RoomMachine SECOND = new RoomMachine("room-m2", null, 4, 2, "", "");

    @Test
    void aMachineKeepsItsNameInTheDomainWhateverBecomesOfIt() {
        ClassroomLayout layout = layout("class.example.org", FIRST, SECOND);
        assertThat(layout.base(FIRST)).isEqualTo("https://m1.class.example.org");
        assertThat(layout.base(SECOND)).isEqualTo("https://m2.class.example.org");
        assertThat(layout.base(SECOND.made("res-2", "10.0.0.2"))).isEqualTo("https://m2.class.example.org");
    }

    @Test
    void theOnlyMachineHasTheDomainItself() {
        assertThat(layout("class.example.org", FIRST).base(FIRST.made("res-1", "10.0.0.1")))
                .isEqualTo("https://class.example.org");
    }

    @Test
    void withoutADomainAMachineIsWhereItsAddressIs() {
        assertThat(layout(null, FIRST).base(FIRST.made("res-1", "10.0.0.1"))).isEqualTo("http://10.0.0.1");
    }

    private static ClassroomLayout layout(@org.jspecify.annotations.Nullable String domain, RoomMachine... machines) {
        return new ClassroomLayout(List.of(machines), new TreeMap<>(), domain, Routing.PATH);
    }
}
