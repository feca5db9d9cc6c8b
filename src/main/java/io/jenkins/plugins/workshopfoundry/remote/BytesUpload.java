package io.jenkins.plugins.workshopfoundry.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Something small to send that lies in memory. */
final class BytesUpload implements Remote.Upload {

    private final byte[] bytes;

    BytesUpload(byte[] bytes) {
        this.bytes = bytes;
    }

    static BytesUpload of(String text) {
        return new BytesUpload(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    @Override
    public long size() {
        return bytes.length;
    }
}
