package hudson.remoting;

import java.io.IOException;
import java.io.OutputStream;

public final class RemoteOutputStream extends OutputStream {
    public RemoteOutputStream(OutputStream out) {
        throw new LinkageError();
    }

    @Override
    public void write(int b) throws IOException {
        throw new LinkageError();
    }
}
