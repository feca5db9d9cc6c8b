package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Takes in any number of bytes in bounded memory: counts and digests all, keeps them only while they are few. */
final class Digesting extends OutputStream {

    private final MessageDigest digest = RemoteFile.digester();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long size;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
        if (size <= RemoteFile.KEPT) {
            kept.write(bytes, offset, length);
        } else {
            kept.reset();
        }
    }

    /** A file of what was taken in. */
    RemoteFile asFile() {
        String content = size > RemoteFile.KEPT ? null : kept.toString(StandardCharsets.ISO_8859_1);
        return new RemoteFile("644", size, HexFormat.of().formatHex(digest.digest()), content);
    }
}
