package io.jenkins.plugins.workshopfoundry.teardown;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.testing.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TeardownPlanTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(Seeds.SOME)
    void whatMayDependOnAnotherGoesBeforeItWhateverTheLedgersOrder(long seed) {
        List<ResourceKind> kinds = new ArrayList<>(Arrays.asList(ResourceKind.values()));
        Collections.shuffle(kinds, new Random(seed));
        TeardownPlan plan = TeardownPlan.of(
                "room-1",
                kinds.stream().map(kind -> thing(kind, kind.word(), 0)).toList());
        assertThat(plan.resources())
                .extracting(ResourceRecord::kind)
                .isSortedAccordingTo(Comparator.naturalOrder())
                .hasSize(kinds.size());
    }

    @Test
    void machinesGoBeforeTheirDisksKeysAndNetworks() {
        TeardownPlan plan = TeardownPlan.of(
                "room-1",
                List.of(
                        thing(ResourceKind.NETWORK, "net", 1),
                        thing(ResourceKind.SECURITY_GROUP, "group", 2),
                        thing(ResourceKind.KEY_PAIR, "key", 3),
                        thing(ResourceKind.DISK, "disk", 5),
                        thing(ResourceKind.MACHINE, "machine", 4)));
        assertThat(plan.lines())
                .containsExactly("machine machine", "disk disk", "key pair key", "security group group", "network net");
    }

    @Test
    void amongEqualsTheYoungestGoesFirst() {
        TeardownPlan plan = TeardownPlan.of(
                "room-1",
                List.of(
                        thing(ResourceKind.MACHINE, "first", 1),
                        thing(ResourceKind.MACHINE, "third", 3),
                        thing(ResourceKind.MACHINE, "second", 2)));
        assertThat(plan.lines()).containsExactly("machine third", "machine second", "machine first");
    }

    @Test
    void whatIsGoneIsNotInItAndWhatMayBeThereIs() {
        List<ResourceRecord> known = Arrays.stream(ResourceState.values())
                .map(state -> thing(ResourceKind.MACHINE, state.name(), 1, state))
                .toList();
        assertThat(TeardownPlan.of("room-1", known).resources())
                .extracting(ResourceRecord::state)
                .contains(ResourceState.INTENDED, ResourceState.LIVE, ResourceState.REMOVING)
                .doesNotContain(ResourceState.GONE);
    }

    private static ResourceRecord thing(ResourceKind kind, String name, int second) {
        return thing(kind, name, second, ResourceState.LIVE);
    }

    private static ResourceRecord thing(ResourceKind kind, String name, int second, ResourceState state) {
        Instant created = Instant.EPOCH.plusSeconds(second);
        return new ResourceRecord(
                "id-" + name,
                "run-1",
                "room-1",
                Provider.MEMORY,
                Region.LOCAL,
                kind,
                name,
                "cloud-" + name,
                state,
                null,
                null,
                null,
                created,
                created);
    }
}
