package io.jenkins.plugins.workshopfoundry.cloud.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HeapStoreTest {

    private final HeapStore store = new HeapStore();
    private final VirtualTime time = new VirtualTime();

    @Test
    void aCopyHasAllThatWasThereAndTheTwoGoTheirOwnWays() {
        ResourceRef before = plant(store, "before");
        store.change(world -> world.insides().put(before.id(), Inside.empty()));
        HeapStore copy = store.copy();
        assertThat(names(copy)).containsExactly("before");

        plant(copy, "in the copy");
        new Console(store, time).vanish(before);
        copy.change(world -> world.insides().get(before.id()).commands().add("ls"));

        assertThat(names(copy)).containsExactly("before", "in the copy");
        assertThat(names(store)).isEmpty();
        assertThat(store.<Map<String, Inside>>look(world -> new TreeMap<>(world.insides())))
                .allSatisfy((id, inside) -> assertThat(inside.commands()).isEmpty());
    }

    @Test
    void aCopyGivesNoIdTwice() {
        ResourceRef before = plant(store, "before");
        assertThat(plant(store.copy(), "after")).isNotEqualTo(before);
    }

    private ResourceRef plant(HeapStore where, String name) {
        return new Console(where, time).plant(ResourceKind.MACHINE, Region.LOCAL, name, Map.of("owner", "me"));
    }

    private List<String> names(HeapStore where) {
        return new Console(where, time)
                .inventory().stream().map(Console.Existing::name).toList();
    }
}
