package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Leases between controllers. */
public abstract class LeasesContract extends LedgerContract {

    @Test
    void aLeaseHasOneHolder() {
        assertThat(ledger().leases().hold("sweep", "a", LONG)).isTrue();
        assertThat(other().leases().hold("sweep", "b", LONG)).isFalse();
        assertThat(ledger().leases().hold("sweep", "a", LONG)).isTrue();
        assertThat(other().leases().hold("another", "b", LONG)).isTrue();
    }

    @Test
    void aLeaseThatHasPassedIsFree() {
        ledger().leases().hold("sweep", "a", Duration.ZERO);
        assertThat(other().leases().hold("sweep", "b", LONG)).isTrue();
        assertThat(ledger().leases().hold("sweep", "a", LONG)).isFalse();
    }

    @Test
    void keepingALeaseMakesItLonger() {
        ledger().leases().hold("sweep", "a", Duration.ZERO);
        ledger().leases().hold("sweep", "a", LONG);
        assertThat(other().leases().hold("sweep", "b", LONG)).isFalse();
    }

    @Test
    void onlyTheHolderGivesALeaseBack() {
        ledger().leases().hold("sweep", "a", LONG);
        other().leases().release("sweep", "b");
        assertThat(other().leases().hold("sweep", "b", LONG)).isFalse();

        ledger().leases().release("sweep", "a");
        ledger().leases().release("sweep", "a");
        assertThat(other().leases().hold("sweep", "b", LONG)).isTrue();
    }
}
