package io.jenkins.plugins.workshopfoundry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.memory.Console;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemoryCloud;
import io.jenkins.plugins.workshopfoundry.cloud.memory.MemorySettings;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Timings;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudBackingTest {

    private final VirtualTime time = new VirtualTime();
    private final HeapStore store = new HeapStore();
    private final Poll poll = new Poll(time, time);
    private final MemoryCloud behind =
            new MemoryCloud(store, Faults.none(), poll, MemorySettings.local(Timings.none()));

    @Test
    void aMachineThatAKilledProcessLeftBehindIsNotTakenForANewOne() {
        String left = backing("emulated-1").launch(order("i-1"));
        try (CloudBacking next = backing("emulated-2")) {
            assertThat(next.launch(order("i-1"))).isNotEqualTo(left);
        }
        assertThat(new Console(store, time).inventory())
                .isNotEmpty()
                .allMatch(thing -> thing.labels().containsValue("emulated-1"));
    }

    @Test
    void closingRemovesWhatWasStartedAndKept() {
        try (CloudBacking backing = backing("emulated-1")) {
            backing.launch(order("i-1"));
            backing.stop("i-1");
            backing.image("i-1", "ami-1");
            backing.copy("ami-1", "ami-2");
            backing.launch(order("i-2"));
            assertThat(new Console(store, time).inventory()).isNotEmpty();
        }
        assertThat(new Console(store, time).inventory()).isEmpty();
    }

    private CloudBacking backing(String controller) {
        return new CloudBacking(behind, Region.LOCAL, poll, controller, title -> "debian-12");
    }

    private static Backing.Order order(String id) {
        return new Backing.Order(
                id, "ami-0", "debian-12", Architecture.AMD64, null, Map.of(), "ssh-ed25519 AAAA", List.of(80), true);
    }
}
