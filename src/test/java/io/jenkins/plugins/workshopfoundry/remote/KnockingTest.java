package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.Address;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnockingTest {

    private final VirtualTime time = new VirtualTime();
    private IOException failure = new ConnectException("Connection refused");

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void nobodyThereIsTriedAgainAndTheInnermostReasonKept() {
        Knocking knocking = knocking(Duration.ZERO);
        failure = new IOException("outer", new ConnectException("Connection refused"));

        assertThat(knocking.once()).isEmpty();
        assertThat(knocking.lastFailure()).isEqualTo("Connection refused");
    }

    @Test
    void aRefusedLoginIsForgivenOnlyWhileTheKeyMayStillBeOnItsWay() {
        Knocking knocking = knocking(Duration.ofMinutes(2));
        failure = new LoginRefused(new IOException());
        for (int second = 0; second < 120; second += 10) {
            assertThat(knocking.once()).isEmpty();
            time.sleep(Duration.ofSeconds(10));
        }

        assertThatThrownBy(knocking::once)
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("refuses the login as 'admin'");
    }

    @Test
    void theTimeBeforeTheFirstRefusalDoesNotCount() {
        Knocking knocking = knocking(Duration.ofMinutes(2));
        knocking.once();
        time.sleep(Duration.ofHours(1));
        failure = new LoginRefused(new IOException());

        assertThat(knocking.once()).isEmpty();
    }

    @Test
    void anInterruptStopsTheRunAndATimeOutDoesNot() {
        Knocking knocking = knocking(Duration.ZERO);
        failure = new SocketTimeoutException("slow");
        assertThat(knocking.once()).isEmpty();

        failure = new InterruptedIOException("stop");
        assertThatThrownBy(knocking::once).isInstanceOf(RunStopped.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private Knocking knocking(Duration keyPatience) {
        Address address = new Address("host", 22, "admin", null);
        return new Knocking(
                () -> {
                    throw failure;
                },
                address,
                keyPatience,
                time);
    }
}
