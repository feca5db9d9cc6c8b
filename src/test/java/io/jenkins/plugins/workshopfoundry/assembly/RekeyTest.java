package io.jenkins.plugins.workshopfoundry.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose key opens the secrets of a ledger. */
class RekeyTest {

    @TempDir
    private Path folder;

    @Test
    void letsAnotherControllerOpenTheSecretsWithAKeyOfItsOwn() {
        try (OpenFoundry first = open("alpha", "alpha.key")) {
            first.parts().vault().put("room-1", "code", "open sesame");
            first.rekey("beta", folder.resolve("beta.key"));
        }
        try (OpenFoundry second = open("beta", "beta.key")) {
            assertThat(second.parts().vault().get("room-1", "code")).contains("open sesame");
        }
    }

    @Test
    void takesTheOldKeyAwayFromAControllerThatGetsAFreshOne() {
        try (OpenFoundry old = open("alpha", "alpha.key")) {
            old.parts().vault().put("room-1", "code", "open sesame");
            old.rekey("alpha", folder.resolve("fresh.key"));
        }
        try (OpenFoundry fresh = open("alpha", "fresh.key")) {
            assertThat(fresh.parts().vault().get("room-1", "code")).contains("open sesame");
        }
        try (OpenFoundry stale = open("alpha", "alpha.key")) {
            assertThatThrownBy(() -> stale.parts().vault().get("room-1", "code"))
                    .isInstanceOf(FoundryException.class)
                    .hasMessageContaining("alpha.key");
        }
    }

    @Test
    void refusesAKeyBesideTheSecretsItOpens() {
        try (OpenFoundry first = open("alpha", "alpha.key")) {
            first.parts().vault().put("room-1", "code", "open sesame");
            assertThatThrownBy(() -> first.rekey("beta", folder.resolve("ledger/beta.key")))
                    .isInstanceOf(FoundryException.class);
        }
    }

    private OpenFoundry open(String controller, String key) {
        return OpenFoundry.open(new Configuration(
                folder.resolve("ledger/ledger.db").toString(),
                folder.resolve("home"),
                folder.resolve(key),
                controller,
                null,
                true));
    }
}
