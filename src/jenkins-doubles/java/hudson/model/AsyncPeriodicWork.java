package hudson.model;

import java.io.IOException;
import java.util.logging.Level;

/** Runs in the calling thread, and prints to nobody. */
public abstract class AsyncPeriodicWork extends PeriodicWork {
    public final String name;

    protected AsyncPeriodicWork(String name) {
        this.name = name;
    }

    @Override
    public final void doRun() {
        try {
            execute(() -> System.out);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected Level getNormalLoggingLevel() {
        return Level.INFO;
    }

    protected abstract void execute(TaskListener listener) throws IOException, InterruptedException;
}
