package hudson.model;

import hudson.security.Permission;
import java.util.HashSet;
import java.util.Set;

/** A job with a name, at the most one property, and every permission that is not refused. */
public abstract class Job<J extends Job<J, R>, R> implements Item {

    private final String fullName;
    private final Set<Permission> refused = new HashSet<>();
    private Object property;

    protected Job(String fullName) {
        this.fullName = fullName;
    }

    /** Any job. */
    @SuppressWarnings("rawtypes")
    public static final class Named extends Job {
        public Named(String fullName) {
            super(fullName);
        }
    }

    public void setProperty(Object property) {
        this.property = property;
    }

    public void refuse(Permission permission) {
        refused.add(permission);
    }

    @SuppressWarnings("rawtypes")
    public <T extends JobProperty> T getProperty(Class<T> type) {
        return type.isInstance(property) ? type.cast(property) : null;
    }

    @Override
    public String getFullName() {
        return fullName;
    }

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
