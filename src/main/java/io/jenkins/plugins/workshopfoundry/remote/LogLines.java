package io.jenkins.plugins.workshopfoundry.remote;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a piece of a log into lines. The same log gives the same lines, whatever pieces it is read in. */
final class LogLines {

    /** A longer line comes in parts of at most this many bytes. */
    static final int LONGEST = 64 * 1024;

    /** A character has at most so many bytes after its first (RFC 3629). */
    private static final int CONTINUATIONS = 3;

    private LogLines() {}

    /**
     * Hands over complete lines, without their line ends.
     *
     * @param log bytes from the beginning of a line, or of a part of one
     * @param end whether the log ends with these bytes, so that a last line without an end is complete too
     * @return how many bytes were handed over
     */
    static int deliver(byte[] log, boolean end, Consumer<String> lines) {
        int at = 0;
        while (at < log.length) {
            int stop = lineEnd(log, at);
            if (stop < log.length && log[stop] == '\n') {
                lines.accept(text(log, at, stop));
                at = stop + 1;
            } else if (stop < log.length) {
                int part = beforeCharacter(log, stop);
                lines.accept(text(log, at, part));
                at = part;
            } else {
                return end ? rest(log, at, lines) : at;
            }
        }
        return at;
    }

    private static int rest(byte[] log, int at, Consumer<String> lines) {
        lines.accept(text(log, at, log.length));
        return log.length;
    }

    /** The next line end, or where the line becomes too long, or where the bytes end. */
    private static int lineEnd(byte[] log, int from) {
        int stop = Math.min(log.length, from + LONGEST);
        int at = from;
        while (at < stop && log[at] != '\n') {
            at++;
        }
        return at;
    }

    private static int beforeCharacter(byte[] log, int at) {
        int start = at;
        while (start > at - CONTINUATIONS && (log[start] & 0xC0) == 0x80) {
            start--;
        }
        return (log[start] & 0xC0) == 0x80 ? at : start;
    }

    private static String text(byte[] log, int from, int to) {
        int end = to > from && log[to - 1] == '\r' ? to - 1 : to;
        return new String(log, from, end - from, StandardCharsets.UTF_8);
    }
}
