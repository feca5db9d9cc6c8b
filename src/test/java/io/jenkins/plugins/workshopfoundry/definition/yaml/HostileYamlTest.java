package io.jenkins.plugins.workshopfoundry.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileYamlTest {

    private final YamlReader reader = new YamlReader(YamlLimits.standard());

    @TempDir
    Path root;

    @Test
    void refusesAFileOfAHundredMegabytesWithoutReadingIt() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("f.yml").toFile(), "rw")) {
            file.setLength(100L << 20);
        }

        assertThat(only(reader.read(root, "f.yml"))).isEqualTo("WF161");
    }

    @Test
    void refusesDeepNestingInEveryStyle() {
        assertThat(only(reader.parse("f.yml", "[".repeat(400_000)))).isEqualTo("WF166");
        assertThat(only(reader.parse("f.yml", "{a: ".repeat(200_000)))).isEqualTo("WF166");
        assertThat(only(reader.parse("f.yml", "- ".repeat(400_000)))).isEqualTo("WF166");
    }

    @Test
    void refusesAnAliasBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
        }

        assertThat(only(reader.parse("f.yml", bomb.toString()))).isEqualTo("WF166");
    }

    @Test
    void refusesAMergeBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 {k: v}\n");
        for (int i = 1; i < 60; i++) {
            bomb.append(
                    "a%d: &a%d {<<: [%s], n%d: *a%d}\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9), i, i - 1));
        }

        assertThat(only(reader.parse("f.yml", bomb.toString()))).isEqualTo("WF166");
    }

    @Test
    void refusesDepthThatOnlyAliasesBuild() {
        StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 5_000; i++) {
            chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1));
        }

        assertThat(only(reader.parse("f.yml", chain.toString()))).isEqualTo("WF166");
    }

    @Test
    void refusesWhatContainsItself() {
        assertThat(only(reader.parse("f.yml", "a: &a [*a]\n"))).isEqualTo("WF166");
        assertThat(only(reader.parse("f.yml", "a: &a {b: {c: *a}}\n"))).isEqualTo("WF166");
        assertThat(only(reader.parse("f.yml", "a: &a\n  <<: *a\n"))).isEqualTo("WF166");
    }

    @Test
    void refusesOtherEncodingsAndBinaryFiles() throws IOException {
        assertThat(onlyOf("a: \u00e4\n".getBytes(StandardCharsets.UTF_16))).isEqualTo("WF162");
        assertThat(onlyOf("a: 1\nb: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("WF162");
        assertThat(onlyOf("a: 1\0\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("WF162");
        assertThat(onlyOf("a: \u0007\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("WF162");
    }

    @Test
    void saysWhereTheBadCharacterIs() throws IOException {
        Files.write(root.resolve("f.yml"), "a: 1\nb: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(reader.read(root, "f.yml").problems().get(0).location().toString())
                .isEqualTo("f.yml:2:4");
    }

    @Test
    void readsPastAByteOrderMarkAndWarns() throws IOException {
        Files.writeString(root.resolve("f.yml"), "\uFEFFa: 1\n");

        YamlReading reading = reader.read(root, "f.yml");

        assertThat(reading.root()).isPresent();
        assertThat(only(reading)).isEqualTo("WF170");
        assertThat(reading.problems().get(0).isError()).isFalse();
    }

    @Test
    void followsNoLinkOutOfTheWorkshop() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("outside", ".yml"), "a: 1\n");
        Files.createSymbolicLink(root.resolve("f.yml"), secret);

        assertThat(only(reader.read(root, "f.yml"))).isEqualTo("WF160");
        Files.delete(secret);
    }

    @Test
    void readsNeitherFoldersNorDevices() throws IOException {
        Files.createDirectory(root.resolve("f.yml"));

        assertThat(only(reader.read(root, "f.yml"))).isEqualTo("WF160");
        assertThat(only(reader.read(Path.of("/dev"), "zero"))).isEqualTo("WF160");
        assertThat(only(reader.read(root, "missing.yml"))).isEqualTo("WF160");
    }

    @Test
    void survivesRandomMutationsOfARealFile() {
        String seedText =
                "x-a: &a {image: 'i', ports: [\"80:80\"]}\nservices:\n  web:\n    <<: *a\n    command: >-\n      b\n";
        String alphabet = "{}[]&*<>:-|?!%@`\"'#,\n\t \\\0\u0085\u2028\uFFFEab0~\uD83D\uDE00";
        for (long seed = 1; seed <= 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(seedText);
            for (int i = random.nextInt(8); i >= 0; i--) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertAnswered(seed, text.toString());
        }
    }

    @Test
    void survivesRandomBytes() throws IOException {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            Files.write(root.resolve("f.yml"), bytes);
            YamlReading reading = reader.read(root, "f.yml");
            assertThat(reading.root().isPresent() || !reading.problems().isEmpty())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private void assertAnswered(long seed, String text) {
        try {
            YamlReading reading = reader.parse("f.yml", text);
            assertThat(reading.root().isPresent() || !reading.problems().isEmpty())
                    .as("seed %d", seed)
                    .isTrue();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private String onlyOf(byte[] content) throws IOException {
        Files.write(root.resolve("f.yml"), content);
        return only(reader.read(root, "f.yml"));
    }

    private static String only(YamlReading reading) {
        assertThat(reading.problems()).hasSize(1);
        return reading.problems().get(0).id();
    }
}
