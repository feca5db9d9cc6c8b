package hudson.model;

import hudson.EnvVars;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A build that remembers what it is told, and whose reader has every permission that is not refused. */
public abstract class Run<J, R extends Run<J, R>> implements AccessControlled, Saveable {

    private final List<Action> actions = new ArrayList<>();
    private final Set<Permission> refused = new HashSet<>();
    private final EnvVars environment = new EnvVars();
    private int saves;

    public void refuse(Permission permission) {
        refused.add(permission);
    }

    /** How often it was saved. */
    public int saves() {
        return saves;
    }

    public void addAction(Action action) {
        actions.add(action);
        if (action instanceof jenkins.model.RunAction2 own) {
            own.onAttached(this);
        }
    }

    public <T extends Action> T getAction(Class<T> type) {
        return actions.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    /** What Jenkins gives the build; tests may put something in. */
    public EnvVars getEnvironment(TaskListener listener) throws IOException, InterruptedException {
        return environment;
    }

    public String getFullDisplayName() {
        return "school » class #7";
    }

    public int getNumber() {
        return 7;
    }

    /** As loose as tests want it; the real one is of the build's own kind of job. */
    public Job<?, ?> getParent() {
        return new Job.Named("school/class");
    }

    public String getUrl() {
        return "job/school/job/class/7/";
    }

    @Override
    public synchronized void save() throws IOException {
        saves++;
    }

    public void setResult(Result result) {}

    @Override
    public boolean hasPermission(Permission permission) {
        return !refused.contains(permission);
    }

    @Override
    public void checkPermission(Permission permission) {
        if (!hasPermission(permission)) {
            throw new SecurityException("missing " + permission);
        }
    }
}
