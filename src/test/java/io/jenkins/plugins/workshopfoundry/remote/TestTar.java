package io.jenkins.plugins.workshopfoundry.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Archives of files whose content follows from their number. */
final class TestTar {

    private TestTar() {}

    static Path write(Path file, long size, int files) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (int i = 0; i < files; i++) {
                TarArchiveEntry entry = new TarArchiveEntry("sub/file" + i);
                entry.setSize(size / files);
                entry.setIds(12345, 12345);
                tar.putArchiveEntry(entry);
                SplittableRandom random = new SplittableRandom(i);
                byte[] block = new byte[64 * 1024];
                for (long left = size / files; left > 0; left -= block.length) {
                    random.nextBytes(block);
                    tar.write(block, 0, (int) Math.min(left, block.length));
                }
                tar.closeArchiveEntry();
            }
        }
        return file;
    }

    static void verify(Path folder, long size, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            Path file = folder.resolve("sub/file" + i);
            assertThat(file).hasSize(size / files);
            assertThat((int) Files.getAttribute(file, "unix:uid")).isZero();
            SplittableRandom random = new SplittableRandom(i);
            byte[] expected = new byte[64 * 1024];
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                for (long left = size / files; left > 0; left -= expected.length) {
                    random.nextBytes(expected);
                    int length = (int) Math.min(left, expected.length);
                    assertThat(in.readNBytes(length)).isEqualTo(java.util.Arrays.copyOf(expected, length));
                }
            }
        }
    }
}
