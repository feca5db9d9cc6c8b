package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    @Test
    void anIncompleteLastLineWaitsForItsEnd() {
        List<String> lines = new ArrayList<>();

        int seen = LogLines.deliver(bytes("one\ntwo\r\nthr"), false, lines::add);

        assertThat(lines).containsExactly("one", "two");
        assertThat(seen).isEqualTo(9);
    }

    @Test
    void atTheEndTheLastLineIsCompleteAsItIs() {
        List<String> lines = new ArrayList<>();

        int seen = LogLines.deliver(bytes("one\n\ntwo"), true, lines::add);

        assertThat(lines).containsExactly("one", "", "two");
        assertThat(seen).isEqualTo(8);
    }

    @Test
    void aLineOfExactlyTheLongestLengthStaysWhole() {
        List<String> lines = new ArrayList<>();

        LogLines.deliver(bytes("x".repeat(LogLines.LONGEST) + "\nnext\n"), false, lines::add);

        assertThat(lines).containsExactly("x".repeat(LogLines.LONGEST), "next");
    }

    @Test
    void aTooLongLineComesInPartsThatNeverCutACharacter() {
        String euros = "€".repeat(50_000);
        List<String> lines = new ArrayList<>();

        LogLines.deliver(bytes(euros + "\n"), false, lines::add);

        assertThat(String.join("", lines)).isEqualTo(euros);
        assertThat(lines).hasSize(3).allMatch(line -> bytes(line).length <= LogLines.LONGEST);
    }

    @Test
    void bytesThatAreNoCharactersStillMakeProgress() {
        byte[] junk = new byte[LogLines.LONGEST + 10];
        Arrays.fill(junk, (byte) 0x80);

        assertThat(LogLines.deliver(junk, false, line -> {})).isEqualTo(LogLines.LONGEST);
    }

    @Test
    void theSameLogGivesTheSameLinesWhateverThePieces() {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            byte[] log = randomLog(random);
            List<String> whole = new ArrayList<>();
            LogLines.deliver(log, true, whole::add);

            assertThat(inPieces(log, random)).as("seed %d", seed).isEqualTo(whole);
        }
    }

    private static List<String> inPieces(byte[] log, Random random) {
        List<String> lines = new ArrayList<>();
        int offset = 0;
        int available = 0;
        while (offset < log.length) {
            available = Math.min(log.length, available + 1 + random.nextInt(100_000));
            byte[] piece = Arrays.copyOfRange(log, offset, available);
            offset += LogLines.deliver(piece, available == log.length, lines::add);
        }
        return lines;
    }

    private static byte[] randomLog(Random random) {
        StringBuilder log = new StringBuilder();
        for (int i = random.nextInt(20); i >= 0; i--) {
            String character = List.of("a", "ä", "€", "\uD83D\uDE00").get(random.nextInt(4));
            int length = random.nextBoolean() ? random.nextInt(80) : random.nextInt(60_000);
            log.append(character.repeat(length)).append(i == 0 && random.nextBoolean() ? "" : "\n");
        }
        return bytes(log.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
