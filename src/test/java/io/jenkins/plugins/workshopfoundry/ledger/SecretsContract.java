package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sealed secrets and the wrapped key that opens them. */
public abstract class SecretsContract extends LedgerContract {

    @Test
    void aSecretIsKeptAsItWasSealedAndReplaced() {
        ledger().secrets().put("class-1/1", "seat", "sealed-1");
        assertThat(other().secrets().find("class-1/1", "seat")).contains("sealed-1");

        other().secrets().put("class-1/1", "seat", "sealed-2");
        assertThat(ledger().secrets().find("class-1/1", "seat")).contains("sealed-2");
    }

    @Test
    void forgettingAnOwnerForgetsAllOfItsSecretsAndNoOthers() {
        ledger().secrets().put("class-1", "key", "a");
        ledger().secrets().put("class-1", "code", "b");
        ledger().secrets().put("class-2", "key", "c");

        ledger().secrets().forget("class-1");
        ledger().secrets().forget("nothing");

        assertThat(ledger().secrets().find("class-1", "key")).isEmpty();
        assertThat(ledger().secrets().find("class-1", "code")).isEmpty();
        assertThat(ledger().secrets().find("class-2", "key")).contains("c");
    }

    @Test
    void onlyOneControllerMakesTheDataKey() {
        assertThat(ledger().secrets().keyed()).isFalse();
        assertThat(ledger().secrets().wrapKey("controller-1", "wrapped-1", true))
                .isTrue();
        assertThat(other().secrets().wrapKey("controller-2", "wrapped-2", true)).isFalse();
        assertThat(ledger().secrets().wrapKey("controller-1", "wrapped-3", true))
                .isFalse();

        assertThat(other().secrets().keyed()).isTrue();
        assertThat(other().secrets().wrappedKey("controller-1")).contains("wrapped-1");
        assertThat(other().secrets().wrappedKey("controller-2")).isEmpty();
    }

    @Test
    void aSecondControllerAddsItsOwnWrappingAndMayReplaceIt() {
        ledger().secrets().wrapKey("controller-1", "wrapped-1", true);
        assertThat(other().secrets().wrapKey("controller-2", "wrapped-2", false))
                .isTrue();
        assertThat(other().secrets().wrapKey("controller-2", "wrapped-2b", false))
                .isTrue();

        assertThat(ledger().secrets().wrappedKey("controller-1")).contains("wrapped-1");
        assertThat(ledger().secrets().wrappedKey("controller-2")).contains("wrapped-2b");
    }

    @Test
    void aKeyThatWasNotTheFirstStillKeepsOthersFromMakingOne() {
        ledger().secrets().wrapKey("controller-1", "wrapped-1", false);
        assertThat(other().secrets().wrapKey("controller-2", "wrapped-2", true)).isFalse();
    }
}
