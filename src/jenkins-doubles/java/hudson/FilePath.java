package hudson;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.file.Files;

/** A directory of this host, or, where a test wants it so, of an agent that is gone. */
public final class FilePath {

    private final File file;
    private final boolean gone;

    /** For tests. */
    public FilePath(File file) {
        this(file, false);
    }

    private FilePath(File file, boolean gone) {
        this.file = file;
        this.gone = gone;
    }

    /** For tests. */
    public static FilePath ofLostAgent(File file) {
        return new FilePath(file, true);
    }

    public interface FileCallable<T> extends Serializable {
        T invoke(File file, VirtualChannel channel) throws IOException, InterruptedException;
    }

    public <T> T act(FileCallable<T> callable) throws IOException, InterruptedException {
        if (gone) {
            throw new IOException("the channel is closing down");
        }
        return callable.invoke(file, getChannel());
    }

    public FilePath child(String path) {
        return new FilePath(file.toPath().resolve(path).normalize().toFile(), gone);
    }

    public VirtualChannel getChannel() {
        return () -> {};
    }

    public String getName() {
        return file.getName();
    }

    public String getRemote() {
        return file.getPath();
    }

    public void write(String content, String encoding) throws IOException {
        if (gone) {
            throw new IOException("the channel is closing down");
        }
        Files.createDirectories(file.toPath().resolveSibling("."));
        Files.writeString(file.toPath(), content, Charset.forName(encoding));
    }
}
