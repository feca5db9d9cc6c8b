package io.jenkins.plugins.workshopfoundry.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedactorTest {

    private static final String SECRET = "p&ss w+rd/ü?$1";

    private final Redactor redactor = new Redactor(List.of(SECRET, "hunter2", "hunter2-longer", "ab", ""));

    @Test
    void aSecretIsMaskedWhereverItStands() {
        assertThat(redactor.redact("a hunter2 and " + SECRET + "hunter2!")).isEqualTo("a *** and ******!");
    }

    @Test
    void theLongerOfTwoSecretsWinsSoThatNothingOfItStays() {
        assertThat(redactor.redact("x hunter2-longer x")).isEqualTo("x *** x");
    }

    @Test
    void commonEncodingsAreMaskedToo() {
        byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);

        assertThat(redactor.redact(URLEncoder.encode(SECRET, StandardCharsets.UTF_8)))
                .isEqualTo("***");
        assertThat(redactor.redact(HexFormat.of().formatHex(bytes))).isEqualTo("***");
        assertThat(redactor.redact(Base64.getEncoder().encodeToString(bytes)))
                .startsWith("***")
                .hasSizeLessThan(7);
        assertThat(redactor.redact(Base64.getUrlEncoder().encodeToString(bytes)))
                .startsWith("***")
                .hasSizeLessThan(7);
    }

    @Test
    void base64OfSomethingThatHoldsTheSecretIsMasked() {
        Random random = new Random(5);
        for (int before = 0; before < 12; before++) {
            String text = "x".repeat(before) + "hunter2" + random.nextInt(1000);
            String line = redactor.redact(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));

            assertThat(line).as("%d before", before).contains("***");
            byte[] left = Base64.getMimeDecoder().decode(line.substring(0, line.indexOf("***")));
            assertThat(new String(left, StandardCharsets.UTF_8)).doesNotContain("hun");
        }
    }

    @Test
    void aSecretOfSeveralLinesIsFoundLineByLine() {
        Redactor pem = new Redactor(List.of("-----BEGIN KEY-----\nMIIabcdef\r\n  ghijkl\n"));

        assertThat(pem.redact("> MIIabcdef")).isEqualTo("> ***");
        assertThat(pem.redact("ghijkl")).isEqualTo("***");
    }

    @Test
    void ordinaryLinesStayAsTheyAre() {
        assertThat(redactor.redact("about ab hunter $1 \\")).isEqualTo("about ab hunter $1 \\");
        assertThat(new Redactor(List.of()).redact("anything")).isEqualTo("anything");
    }
}
