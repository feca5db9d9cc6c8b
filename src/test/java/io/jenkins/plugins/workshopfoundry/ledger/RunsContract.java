package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Runs and stages. */
public abstract class RunsContract extends LedgerContract {

    @Test
    void aNewRunIsNobodys() {
        RunRecord run = ledger().runs().create(RunKind.BAKE, "image-1", "{\"a\":1}");
        assertThat(ledger().runs().find(run.id())).contains(run);
        assertThat(held().epoch()).isOne();
    }
}
