package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TailBufferTest {

    @Test
    void whatFitsIsKeptWhole() {
        TailBuffer buffer = new TailBuffer(10);
        write(buffer, "0123456789");

        assertThat(buffer.text()).isEqualTo("0123456789");
    }

    @Test
    void whatDoesNotFitIsKeptFromTheFirstWholeLine() {
        TailBuffer buffer = new TailBuffer(10);
        write(buffer, "first\nsecond\nthird");

        assertThat(buffer.text()).isEqualTo("third");
    }

    @Test
    void nothingIsLeftAfterClear() {
        TailBuffer buffer = new TailBuffer(4);
        write(buffer, "much more than four");
        buffer.clear();
        write(buffer, "new");

        assertThat(buffer.text()).isEqualTo("new");
    }

    @Test
    void theLastBytesAreKeptWhateverTheSizesOfTheWrites() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int limit = random.nextInt(40_000);
            TailBuffer buffer = new TailBuffer(limit);
            byte[] all = new byte[random.nextInt(120_000)];
            random.nextBytes(all);
            int at = 0;
            while (at < all.length) {
                int length = Math.min(all.length - at, random.nextInt(20_000));
                buffer.write(all, at, length);
                at += length;
            }

            byte[] expected = Arrays.copyOfRange(all, Math.max(0, all.length - limit), all.length);
            assertThat(buffer.bytes()).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static void write(TailBuffer buffer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.write(bytes, 0, bytes.length);
    }
}
