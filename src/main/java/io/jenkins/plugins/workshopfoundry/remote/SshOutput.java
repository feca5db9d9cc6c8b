package io.jenkins.plugins.workshopfoundry.remote;

import java.io.OutputStream;
import java.util.List;

/** What a command printed: the end of its standard output, and the end of everything for error texts. */
final class SshOutput {

    private static final int WORDS_OF_AN_ERROR = 16 * 1024;
    private static final int LINES_OF_AN_ERROR = 20;

    private final TailBuffer standard;
    private final TailBuffer all = new TailBuffer(WORDS_OF_AN_ERROR);

    /** @param limit bytes of standard output to keep */
    SshOutput(int limit) {
        this.standard = new TailBuffer(limit);
    }

    /** Forgets everything, for another attempt. */
    void clear() {
        standard.clear();
        all.clear();
    }

    OutputStream standard() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                standard.write(bytes, offset, length);
                all.write(bytes, offset, length);
            }
        };
    }

    OutputStream error() {
        return all;
    }

    /** Standard output, without its beginning if it was too long. */
    byte[] bytes() {
        return standard.bytes();
    }

    /** Standard output as text; if it was too long, from its first whole line that was kept. */
    String text() {
        return standard.text();
    }

    /** The last lines of both, for an error; never empty. */
    String lastLines() {
        List<String> lines = all.text().lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty()
                ? "it printed nothing"
                : String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_AN_ERROR), lines.size()));
    }
}
