package io.jenkins.plugins.workshopfoundry.validate.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeakCorpusTest {

    private final LeakScanner scanner = new LeakScanner();

    @ParameterizedTest
    @MethodSource("secrets")
    void findsEachSecretAndNothingElseInItsPlace(String entry) throws IOException {
        String title = entry.substring(0, entry.indexOf('\n'));
        String text = entry.substring(entry.indexOf('\n') + 1);
        assertThat(scan(text)).as(text).extracting(Leak::title).containsExactly(title);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void neverRepeatsTheSecret(String entry) throws IOException {
        String text = entry.substring(entry.indexOf('\n') + 1);
        for (Leak leak : scan(text)) {
            for (String word : text.split("[^A-Za-z0-9+/]+")) {
                if (word.length() >= 10) {
                    assertThat(leak.toString()).doesNotContain(word);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void keepsQuietAboutExamplesHashesAndNames(String text) throws IOException {
        assertThat(scan(text)).as(text).isEmpty();
    }

    private List<Leak> scan(String text) throws IOException {
        return scanner.scan(new ByteArrayInputStream(text.getBytes(UTF_8)), LeakScanner.Depth.NAMED);
    }

    static Stream<String> secrets() throws IOException {
        return entries("must-alarm.txt").map(entry -> entry.replace("¦", ""));
    }

    static Stream<String> harmless() throws IOException {
        return entries("must-not-alarm.txt");
    }

    private static Stream<String> entries(String resource) throws IOException {
        try (InputStream in = LeakCorpusTest.class.getResourceAsStream(resource)) {
            String text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return Arrays.stream(text.split("(?m)^====\n")).skip(1);
        }
    }
}
