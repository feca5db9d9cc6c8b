package hudson.security;

/** Somebody else for a while. */
public class ACLContext implements AutoCloseable {

    /** How many there are now: within one, every item is found. */
    static int within;

    ACLContext() {
        within++;
    }

    @Override
    public void close() {
        within--;
    }
}
