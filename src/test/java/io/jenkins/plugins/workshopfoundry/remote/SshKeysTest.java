package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.remote.Remotes.KeyPairText;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.junit.jupiter.api.Test;

class SshKeysTest {

    @Test
    void theTwoHalvesBelongTogetherAndEveryPairIsNew() throws Exception {
        KeyPairText key = SshKeys.generate();

        String read = PublicKeyEntry.toString(SshKeys.read(key).getPublic());

        assertThat(key.publicLine())
                .matches("ssh-ed25519 \\S+ workshop-foundry")
                .startsWith(read);
        assertThat(SshKeys.generate().publicLine()).isNotEqualTo(key.publicLine());
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> SshKeys.read(new KeyPairText("ssh-ed25519 AAAA", "hunter2")))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void thePrivateHalfIsNotInTheText() {
        assertThat(SshKeys.generate().toString()).contains("ssh-ed25519").doesNotContain("PRIVATE");
    }
}
