package io.jenkins.plugins.workshopfoundry.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final Tokens tokens = new Tokens(new Random(20261121));

    @Test
    void aSecretHasTheBitsThatWereAskedForAndNeedsNoQuoting() {
        assertThat(tokens.secret(128)).matches("[A-Za-z0-9]{22}");
        assertThat(tokens.secret(256)).matches("[A-Za-z0-9]{43}");
    }

    @Test
    void aJoinCodeIsGroupedAndHasNoCharacterThatLooksLikeAnother() {
        for (int i = 0; i < 500; i++) {
            assertThat(tokens.joinCode()).matches("[A-HJ-KM-NP-Z2-9]{5}-[A-HJ-KM-NP-Z2-9]{5}-[A-HJ-KM-NP-Z2-9]");
        }
    }

    @Test
    void everyCharacterOfTheAlphabetIsDrawn() {
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            tokens.joinCode().chars().filter(c -> c != '-').forEach(drawn::add);
        }

        assertThat(drawn).hasSize(31);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(new Tokens(new Random(9)).joinCode()).isEqualTo(new Tokens(new Random(9)).joinCode());
        assertThat(tokens.secret(128)).isNotEqualTo(tokens.secret(128));
    }

    @Test
    void sameTellsEqualFromDifferent() {
        assertThat(Tokens.same("abc", "abc")).isTrue();
        assertThat(Tokens.same("abc", "abd")).isFalse();
        assertThat(Tokens.same("abc", "abcd")).isFalse();
    }

    @Test
    void aHashChecksItsSecretAndNoOther() {
        String hash = PasswordHash.bcrypt("hunter2", new Random(1));

        assertThat(hash).startsWith("$2b$06$").doesNotContain("hunter2");
        assertThat(OpenBSDBCrypt.checkPassword(hash, "hunter2".toCharArray())).isTrue();
        assertThat(OpenBSDBCrypt.checkPassword(hash, "hunter3".toCharArray())).isFalse();
    }

    @Test
    void aSecretThatBcryptWouldCutIsRefused() {
        assertThatThrownBy(() -> PasswordHash.bcrypt("x".repeat(73), new Random(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
