package io.jenkins.plugins.workshopfoundry.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.secret.KeyProvider;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    @TempDir
    private Path folder;

    @Test
    void thePretendCloudStandsBesideOthersWhereItMayBeUsed() {
        try (OpenFoundry open = OpenFoundry.open(configuration(false), new PlainKey(), Set.of(Provider.MEMORY))) {
            Cloud cloud = open.parts().sites().of(Provider.MEMORY);
            assertThat(cloud.provider()).isEqualTo(Provider.MEMORY);
            assertThatThrownBy(() -> open.parts().sites().of(Provider.LOCAL)).isInstanceOf(InvalidRequest.class);
        }
    }

    @Test
    void nobodyBakesInAPretendCloudUnlessARehearsalIsAskedFor() {
        try (OpenFoundry open = OpenFoundry.open(configuration(false))) {
            assertThatThrownBy(() -> open.parts().sites().of(Provider.MEMORY))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("Use one of: local, aws.");
        }
        try (OpenFoundry rehearsal = OpenFoundry.open(configuration(true))) {
            assertThat(rehearsal.parts().sites().of(Provider.MEMORY).provider()).isEqualTo(Provider.MEMORY);
        }
    }

    private Configuration configuration(boolean rehearse) {
        return new Configuration(
                folder.resolve("ledger/ledger.db").toString(),
                folder.resolve("home"),
                folder.resolve("key"),
                "alpha",
                null,
                rehearse);
    }

    /** Wraps nothing: what is sealed here is nobody's secret. */
    private record PlainKey() implements KeyProvider {
        @Override
        public String wrap(byte[] plain) {
            return Base64.getEncoder().encodeToString(plain);
        }

        @Override
        public byte[] unwrap(String wrapped) {
            return Base64.getDecoder().decode(wrapped);
        }
    }
}
