package io.jenkins.plugins.workshopfoundry.remote;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the last bytes of what is written to it, at most a given number, in at most twice the memory. */
final class TailBuffer extends OutputStream {

    private static final int FIRST = 8 * 1024;

    private final int limit;
    private byte[] kept;
    private int size;
    private boolean cut;

    TailBuffer(int limit) {
        this.limit = limit;
        this.kept = new byte[Math.min(FIRST, 2 * limit)];
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int skipped = Math.max(0, length - limit);
        cut |= skipped > 0;
        makeRoom(length - skipped);
        System.arraycopy(bytes, offset + skipped, kept, size, length - skipped);
        size += length - skipped;
    }

    synchronized void clear() {
        size = 0;
        cut = false;
    }

    synchronized byte[] bytes() {
        return Arrays.copyOfRange(kept, Math.max(0, size - limit), size);
    }

    /** As text; if its beginning is missing, from the first whole line. */
    synchronized String text() {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        return cut || size > limit ? text.substring(text.indexOf('\n') + 1) : text;
    }

    private void makeRoom(int more) {
        if (size + more <= kept.length) {
            return;
        }
        if (size + more <= 2 * limit) {
            kept = Arrays.copyOf(kept, Math.min(2 * limit, Math.max(size + more, 2 * kept.length)));
            return;
        }
        int keep = Math.min(size, limit);
        cut |= keep < size;
        byte[] moved = kept.length == 2 * limit ? kept : new byte[2 * limit];
        System.arraycopy(kept, size - keep, moved, 0, keep);
        kept = moved;
        size = keep;
    }
}
