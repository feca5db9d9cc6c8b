package hudson.model;

public abstract class Job<J extends Job<J, R>, R extends Run<J, R>> implements Item {
    @SuppressWarnings("rawtypes")
    public <T extends JobProperty> T getProperty(Class<T> type) {
        throw new LinkageError();
    }
}
