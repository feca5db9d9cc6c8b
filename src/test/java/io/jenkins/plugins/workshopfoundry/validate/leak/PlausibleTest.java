package io.jenkins.plugins.workshopfoundry.validate.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibleTest {

    @Test
    void entropyIsShannons() {
        assertThat(Plausible.entropy("aaaa")).isZero();
        assertThat(Plausible.entropy("abab")).isCloseTo(1, within(1e-9));
        assertThat(Plausible.entropy("0123456789abcdef")).isCloseTo(4, within(1e-9));
    }

    @Test
    void nearlyEveryRandomSecretIsSeen() {
        long seed = 5;
        Random random = new Random(seed);
        int base64 = 0;
        int hex = 0;
        for (int round = 0; round < 1000; round++) {
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            base64 += Plausible.random(Base64.getUrlEncoder().encodeToString(bytes)) ? 1 : 0;
            hex += Plausible.random(HexFormat.of().formatHex(bytes)) ? 1 : 0;
        }
        assertThat(base64).as("seed %d", seed).isGreaterThan(850);
        assertThat(hex).as("seed %d", seed).isGreaterThan(900);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct-horse-battery-staple-42",
                "arn:aws:iam::123456789012:role/build",
                "/run/keys/db_7f3a9c1e5b2d",
                "${DB_PASS_7f3a9c1e}",
                "3f9a1c7e-5b2d-8046-a1f3-c5e7092b4d6f",
                "sha256-9f3a1c7e5b2d8046a1f3c5e7",
                "MySuperSecretPassword2024!!",
                "aaaaaaaaaaaa1111111111",
                "projects.workspace.secrets.app12",
                "onlyletterswithoutanydigit"
            })
    void namesPathsAndExamplesAreNoSecrets(String text) {
        assertThat(Plausible.random(text)).isFalse();
    }

    @Test
    void demonstrationTokensAreNoSecrets() {
        assertThat(Plausible.signedToken(token("{\"sub\":\"ops@acme-corp.io\"}")))
                .isTrue();
        assertThat(Plausible.signedToken(token("{\"iss\":\"supabase-demo\"}"))).isFalse();
        assertThat(Plausible.signedToken(token("{\"sub\":\"1234567890\"}"))).isFalse();
        assertThat(Plausible.signedToken("eyJ.e\u00e9.x")).isFalse();
    }

    private static String token(String payload) {
        String middle =
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return "eyJhbGciOiJIUzI1NiJ9." + middle + ".k7Gq2Zt9LxWcR5mNbY3sHdJf8VpQaTeU1oXiKyE4wDv";
    }
}
