package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked for in these tests. */
final class Specs {

    static final Region HERE = new Region("eu-central-1");
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant END = NOW.plusSeconds(3600);

    private Specs() {}

    static OwnershipLabels labels(String name) {
        return new OwnershipLabels("desk", "run-1", name, null, END, NOW);
    }

    static MachineSpec machine(
            Architecture architecture, @Nullable String type, Map<String, String> metadata, boolean spot) {
        return new MachineSpec(
                HERE,
                labels("run-1-build"),
                Refs.ref(ResourceKind.IMAGE, HERE, "ami-1"),
                type,
                100,
                architecture,
                "ssh-ed25519 AAAA test",
                metadata,
                new Access(List.of(80, 443), "203.0.113.7/32", true),
                END,
                spot);
    }

    static MachineSpec machine() {
        return machine(Architecture.AMD64, null, Map.of("SEATS", "3"), false);
    }
}
