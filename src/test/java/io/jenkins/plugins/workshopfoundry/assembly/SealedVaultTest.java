package io.jenkins.plugins.workshopfoundry.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.secret.FileKeyProvider;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedVaultTest {

    @TempDir
    private Path folder;

    private Ledger ledger;
    private SealedVault vault;

    @BeforeEach
    void open() {
        ledger = World.virtual(folder, new VirtualTime()).ledger("alpha");
        vault = vault("alpha");
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theLedgerHoldsNothingThatCanBeRead() {
        vault.put("room-1", "join-code", "open sesame");
        assertThat(ledger.secrets().find("room-1", "join-code").orElseThrow()).doesNotContain("sesame");
        assertThat(vault.get("room-1", "join-code")).contains("open sesame");
        assertThat(vault("alpha").get("room-1", "join-code")).contains("open sesame");
    }

    @Test
    void whatIsNotThereIsEmptyAndWhatIsPutAgainIsTheLast() {
        assertThat(vault.get("room-1", "join-code")).isEmpty();
        vault.put("room-1", "join-code", "first");
        vault.put("room-1", "join-code", "second");
        assertThat(vault.get("room-1", "join-code")).contains("second");
    }

    @Test
    void aSecretThatWasMovedToAnotherPlaceDoesNotOpen() {
        vault.put("room-1", "seat-1", "of Ada");
        String sealed = ledger.secrets().find("room-1", "seat-1").orElseThrow();
        ledger.secrets().put("room-1", "seat-2", sealed);
        ledger.secrets().put("room-2", "seat-1", sealed);
        assertThatThrownBy(() -> vault.get("room-1", "seat-2")).isInstanceOf(FoundryException.class);
        assertThatThrownBy(() -> vault.get("room-2", "seat-1")).isInstanceOf(FoundryException.class);
    }

    @Test
    void aControllerWithoutAKeyIsToldHowToGetOneAndSealsNothingUnderAnother() {
        vault.put("room-1", "join-code", "open sesame");
        SealedVault other = vault("beta");
        assertThatThrownBy(() -> other.get("room-1", "join-code"))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("workshop rekey --for beta")
                .hasMessageNotContaining("sesame");
        assertThatThrownBy(() -> other.put("room-2", "join-code", "mine")).isInstanceOf(LedgerBroken.class);
        assertThat(ledger.secrets().find("room-2", "join-code")).isEmpty();
    }

    @Test
    void aControllerThatWasGivenAKeyReadsAndWritesTheSame() {
        vault.put("room-1", "join-code", "open sesame");
        vault.rekey("beta", key("beta"));
        vault("beta").put("room-2", "join-code", "of beta");
        assertThat(vault("beta").get("room-1", "join-code")).contains("open sesame");
        assertThat(vault.get("room-2", "join-code")).contains("of beta");
    }

    private SealedVault vault(String controller) {
        return new SealedVault(ledger.secrets(), controller, key(controller), new Random(1));
    }

    private FileKeyProvider key(String controller) {
        return new FileKeyProvider(
                folder.resolve("own-keys").resolve(controller), folder.resolve("ledger"), new Random(2));
    }
}
