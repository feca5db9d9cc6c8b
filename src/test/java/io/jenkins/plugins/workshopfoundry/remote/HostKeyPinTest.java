package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostKeyPinTest {

    @Test
    void theFirstKeyIsAcceptedAndFromThenOnNoOther() {
        HostKeyPin pin = new HostKeyPin(null);

        assertThat(pin.accepts("SHA256:one")).isTrue();
        assertThat(pin.fingerprint()).isEqualTo("SHA256:one");
        assertThat(pin.accepts("SHA256:two")).isFalse();
        assertThat(pin.accepts("SHA256:one")).isTrue();
        assertThat(pin.refused()).isTrue();
    }

    @Test
    void aRecordedKeyIsTheOnlyOne() {
        HostKeyPin pin = new HostKeyPin("SHA256:recorded");

        assertThat(pin.accepts("SHA256:other")).isFalse();
        assertThat(pin.fingerprint()).isEqualTo("SHA256:recorded");
    }

    @Test
    void theRefusalSaysTheSameWhateverTheOtherSideSent() {
        Remotes.Address address = new Remotes.Address("host", 22, "root", "SHA256:recorded");

        assertThat(HostKeyPin.refusal(address).getMessage()).contains("host:22").doesNotContain("SHA256");
    }
}
