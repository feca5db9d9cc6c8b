package hudson.model;

import hudson.EnvVars;
import hudson.security.AccessControlled;
import java.io.IOException;

public abstract class Run<J extends Job<J, R>, R extends Run<J, R>> implements AccessControlled, Saveable {
    public void addAction(Action action) {
        throw new LinkageError();
    }

    public <T extends Action> T getAction(Class<T> type) {
        throw new LinkageError();
    }

    public EnvVars getEnvironment(TaskListener listener) throws IOException, InterruptedException {
        throw new LinkageError();
    }

    public String getFullDisplayName() {
        throw new LinkageError();
    }

    public int getNumber() {
        throw new LinkageError();
    }

    public J getParent() {
        throw new LinkageError();
    }

    public String getUrl() {
        throw new LinkageError();
    }

    @Override
    public synchronized void save() throws IOException {
        throw new LinkageError();
    }

    public void setResult(Result result) {
        throw new LinkageError();
    }
}
