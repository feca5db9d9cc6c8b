package hudson.remoting;

import java.io.IOException;
import java.io.OutputStream;

/** On the same host, the stream itself. */
public final class RemoteOutputStream extends OutputStream {

    private final OutputStream out;

    public RemoteOutputStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
