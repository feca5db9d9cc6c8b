package hudson.security;

public interface AccessControlled {
    default void checkPermission(Permission permission) {
        throw new LinkageError();
    }

    default boolean hasPermission(Permission permission) {
        throw new LinkageError();
    }
}
