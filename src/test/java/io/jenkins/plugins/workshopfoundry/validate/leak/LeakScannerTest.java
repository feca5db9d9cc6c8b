package io.jenkins.plugins.workshopfoundry.validate.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.workshopfoundry.validate.leak.LeakScanner.Depth;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeakScannerTest {

    private static final String TOKEN = "ghp" + "_k7Gq2Zt9LxWcR5mNbY3sHdJf8VpQaTeU1oXi";
    private static final String VALUE = "k7Gq2Zt9LxWc" + "R5mNbY3s";

    private final LeakScanner scanner = new LeakScanner();

    @Test
    void saysLineAndColumnInCharacters() throws IOException {
        assertThat(scan("one\ntwo\nzwölf: " + TOKEN + "\n"))
                .containsExactly(new Leak(Leak.Family.TOKEN, "a GitHub token", 3, 8));
    }

    @Test
    void findsSecretsAtTheVeryBeginningAndEnd() throws IOException {
        assertThat(scan(TOKEN)).hasSize(1);
        assertThat(scan("x ".repeat(100_000) + TOKEN)).hasSize(1);
    }

    @Test
    void findsASecretWhereverTheWindowIsCut() throws IOException {
        for (int distance = -80; distance <= 80; distance += 7) {
            String before = "x\n".repeat((Window.CAPACITY - 1024 + distance) / 2);
            assertThat(scan(before + TOKEN + "\n" + "y\n".repeat(5000)))
                    .as("cut at %d", distance)
                    .containsExactly(new Leak(Leak.Family.TOKEN, "a GitHub token", before.length() / 2 + 1, 1));
        }
    }

    @Test
    void countsColumnsThroughLinesLongerThanTheWindow() throws IOException {
        String before = "ä ".repeat(200_000);
        assertThat(scan(before + TOKEN + " \n")).extracting(Leak::column).containsExactly(before.length() + 1);
    }

    @Test
    void reportsEachSecretOnce() throws IOException {
        assertThat(scan("token = \"" + TOKEN + "\"\ntoken = \"" + TOKEN + "\"\n"))
                .extracting(Leak::title, Leak::line)
                .containsExactly(tuple("a GitHub token", 1), tuple("a GitHub token", 2));
    }

    @Test
    void stopsAfterTwenty() throws IOException {
        String many = IntStream.range(0, 1000).mapToObj(i -> TOKEN).collect(Collectors.joining("\n"));
        assertThat(scan(many)).hasSize(LeakScanner.MOST);
    }

    @Test
    void passesOverBinaryFiles() throws IOException {
        assertThat(scan("\0\1\2" + TOKEN)).isEmpty();
        assertThat(scan("x".repeat(LeakScanner.BINARY_SAMPLE) + " \0 " + TOKEN)).hasSize(1);
    }

    @Test
    void looksAtValuesOnlyWhereTheyMean() throws IOException {
        String text = "session_key_secret: " + VALUE + "\n";
        assertThat(scan(text, Depth.CERTAIN)).isEmpty();
        assertThat(scan(text, Depth.NAMED)).hasSize(1);
    }

    @Test
    void takesShorterValuesInFilesThatHoldValues() throws IOException {
        String text = "MAIL_PASSWORD=k7Gq2Zt9" + "LxWc\n";
        assertThat(scan(text, Depth.NAMED)).isEmpty();
        assertThat(scan(text, Depth.VALUES)).hasSize(1);
    }

    @Test
    void acceptsARemarkOnTheLineOrTheOneBefore() throws IOException {
        String remark = "# " + LeakScanner.ALLOW;
        assertThat(scan(TOKEN + " " + remark)).isEmpty();
        assertThat(scan(remark + "\n" + TOKEN)).isEmpty();
        assertThat(scan(remark + "\n\n" + TOKEN)).hasSize(1);
        assertThat(scan(TOKEN + "\n" + remark)).hasSize(1);
    }

    @Test
    void endsForAnyBytes() throws IOException {
        long seed = 20261121;
        Random random = new Random(seed);
        String[] parts = {
            "password=", "-----BEGIN PRIVATE KEY-----\n", "eyJ", "ghp_", "\n", "\"", "://", ".", "=", "AKIA"
        };
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            String text = new String(noise, ISO_8859_1).replace('\0', 'x');
            for (int i = 0; i < 50; i++) {
                int at = random.nextInt(text.length() + 1);
                text = text.substring(0, at) + parts[random.nextInt(parts.length)] + text.substring(at);
            }
            List<Leak> leaks = scanner.scan(new ByteArrayInputStream(text.getBytes(ISO_8859_1)), Depth.VALUES);
            assertThat(leaks).as("seed %d round %d", seed, round).hasSizeLessThanOrEqualTo(LeakScanner.MOST);
        }
    }

    @Test
    void readsAnEndlessLineInTheMemoryOfItsWindow() throws IOException {
        assertThat(scanner.scan(new Repeated("token=", 64L << 20), Depth.VALUES))
                .isEmpty();
    }

    private List<Leak> scan(String text) throws IOException {
        return scan(text, Depth.NAMED);
    }

    private List<Leak> scan(String text, Depth depth) throws IOException {
        return scanner.scan(new ByteArrayInputStream(text.getBytes(UTF_8)), depth);
    }

    /** A line that is never in memory as a whole. */
    private static final class Repeated extends InputStream {

        private final byte[] part;
        private long left;

        Repeated(String part, long length) {
            this.part = part.getBytes(UTF_8);
            this.left = length;
        }

        @Override
        public int read() {
            return left <= 0 ? -1 : part[(int) (left-- % part.length)];
        }
    }
}
