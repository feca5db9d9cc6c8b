package io.jenkins.plugins.workshopfoundry.validate.leak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The part of a text that is in memory, with enough before and after each byte to tell what stands there. */
final class Window {

    static final int CAPACITY = 128 * 1024;

    /** The line before, which may hold a remark. */
    private static final int BEFORE = 512;

    /** The longest keyword and the longest name in front of it. */
    private static final int NEAR = 128;

    /** The longest secret. */
    private static final int AFTER = 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[CAPACITY];
    private int filled;
    private int position;
    private boolean ended;
    private int line = 1;
    private int lineStart;
    private int columnOfLineStart = 1;

    Window(InputStream in) throws IOException {
        this.in = in;
        fill();
    }

    /** Whether the text is no text. */
    boolean binary() {
        int sample = Math.min(filled, LeakScanner.BINARY_SAMPLE);
        for (int at = 0; at < sample; at++) {
            if (buffer[at] == 0) {
                return true;
            }
        }
        return false;
    }

    int position() {
        return position;
    }

    /** Up to here every byte has what follows it in memory. */
    int safeEnd() {
        return ended ? filled : filled - AFTER;
    }

    byte at(int index) {
        return buffer[index];
    }

    void lineEndsAt(int index) {
        line++;
        lineStart = index + 1;
        columnOfLineStart = 1;
    }

    /** Drops what was looked at and reads on; false at the end of the text. */
    boolean advance() throws IOException {
        if (ended) {
            return false;
        }
        int safe = safeEnd();
        int keepFrom = Math.max(0, safe - BEFORE);
        if (lineStart < keepFrom) {
            columnOfLineStart += characters(lineStart, keepFrom);
            lineStart = keepFrom;
        }
        System.arraycopy(buffer, keepFrom, buffer, 0, filled - keepFrom);
        filled -= keepFrom;
        position = safe - keepFrom;
        lineStart -= keepFrom;
        fill();
        return true;
    }

    int line() {
        return line;
    }

    /** Roughly how many characters of the line stand before a byte, at no cost. */
    int bytesIntoLine(int index) {
        return columnOfLineStart - 1 + index - lineStart;
    }

    /** The column of a byte of the line that was begun last. */
    int columnAt(int index) {
        return columnOfLineStart + characters(lineStart, index);
    }

    /** What stands round a byte. */
    Excerpt excerptAround(int index) {
        int from = Math.max(0, index - BEFORE);
        int own = Math.max(Math.max(from, lineStart), index - NEAR);
        int to = Math.min(filled, index + AFTER);
        return new Excerpt(text(from, own), text(own, to), own);
    }

    private void fill() throws IOException {
        int read = in.readNBytes(buffer, filled, CAPACITY - filled);
        filled += read;
        ended = filled < CAPACITY;
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The characters of UTF-8 among these bytes: all but the continuations. */
    private int characters(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += (buffer[at] & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }
}
