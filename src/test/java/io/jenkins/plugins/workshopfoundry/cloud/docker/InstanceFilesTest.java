package io.jenkins.plugins.workshopfoundry.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceFilesTest {

    private static final Instant DEADLINE = Instant.ofEpochSecond(1_800_000_000);

    @Test
    void theFolderIsClearedFirstThenHasOneReadOnlyFileAKey() throws IOException {
        assertThat(entries(spec("ssh-ed25519 AAAA me", Map.of("SEATS", "3", "DOMAIN", "example.org"))))
                .containsExactly(
                        "etc/workshop-foundry/instance 444 ",
                        "etc/workshop-foundry/instance/ 755 ",
                        "etc/workshop-foundry/instance/DOMAIN 444 example.org",
                        "etc/workshop-foundry/instance/SEATS 444 3",
                        "etc/workshop-foundry/instance/WF_DEADLINE 444 1800000000",
                        "root/.ssh/ 700 ",
                        "root/.ssh/authorized_keys 600 ssh-ed25519 AAAA me\n");
    }

    @Test
    void theDeadlineIsTheMachinesWhateverTheMetadataSays() throws IOException {
        assertThat(entries(spec("key", Map.of("WF_DEADLINE", "1"))))
                .contains("etc/workshop-foundry/instance/WF_DEADLINE 444 1800000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../root/.ssh/config", "A/B", "lower", "1A", "A B", "A\n", "Ä", "."})
    void aKeyThatIsNoFileNameIsRefused(String key) {
        assertThatThrownBy(() -> InstanceFiles.tar(spec("key", Map.of(key, "x"))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("metadata key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "\r", "a\u001b[31m", "a\u0085b"})
    void aValueOrKeyOfMoreThanOneLineIsRefused(String value) {
        assertThatThrownBy(() -> InstanceFiles.tar(spec("key", Map.of("DOMAIN", value))))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("DOMAIN");
        assertThatThrownBy(() -> InstanceFiles.tar(spec(value, Map.of())))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("public key");
    }

    private static List<String> entries(MachineSpec spec) throws IOException {
        List<String> entries = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(InstanceFiles.tar(spec))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getLongUserId()).isZero();
                entries.add("%s %o %s"
                        .formatted(
                                entry.getName(),
                                entry.getMode() & 0777,
                                new String(tar.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return entries;
    }

    static MachineSpec spec(String publicKey, Map<String, String> metadata) {
        return new MachineSpec(
                Region.LOCAL,
                new OwnershipLabels("c", "r", "machine", null, null, Instant.EPOCH),
                Inventory.ref(ResourceKind.IMAGE, "sha256:1"),
                null,
                10,
                Architecture.AMD64,
                publicKey,
                metadata,
                new Access(List.of(80), "0.0.0.0/0", true),
                DEADLINE,
                false);
    }
}
