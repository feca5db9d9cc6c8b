package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ConsoleKeysTest {

    private static final String ONE = "SHA256:" + "a".repeat(43);
    private static final String TWO = "SHA256:" + "b".repeat(43);

    @Test
    void readsTheFingerprintsThatCloudInitPrints() {
        assertThat(parse(block(ONE, TWO))).containsExactly(ONE, TWO);
    }

    @Test
    void aMachineThatWasStartedAgainHasItsLastKeys() {
        assertThat(parse(block(ONE) + "[    0.000000] Linux version 6.1\n" + block(TWO)))
                .containsExactly(TWO);
    }

    @Test
    void believesNothingThatIsPrintedElsewhere() {
        assertThat(parse("login: " + ONE + "\n")).isEmpty();
        assertThat(parse("-----BEGIN SSH HOST KEY FINGERPRINTS-----\n" + ONE)).isEmpty();
        assertThat(parse("")).isEmpty();
    }

    private static java.util.List<String> parse(String text) {
        return ConsoleKeys.parse(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String block(String... keys) {
        StringBuilder text = new StringBuilder("<14>Mar  2 cloud-init: -----BEGIN SSH HOST KEY FINGERPRINTS-----\n");
        for (String key : keys) {
            text.append("<14>Mar  2 cloud-init: 256 ").append(key).append(" root@ip-10-0-0-1 (ED25519)\n");
        }
        return text + "<14>Mar  2 cloud-init: -----END SSH HOST KEY FINGERPRINTS-----\n";
    }
}
