package hudson.model;

import java.io.IOException;
import java.util.logging.Level;

public abstract class AsyncPeriodicWork extends PeriodicWork {
    protected AsyncPeriodicWork(String name) {
        throw new LinkageError();
    }

    @Override
    public final void doRun() {
        throw new LinkageError();
    }

    protected Level getNormalLoggingLevel() {
        throw new LinkageError();
    }

    protected abstract void execute(TaskListener listener) throws IOException, InterruptedException;
}
