package hudson.model;

/** Whoever a test says, or nobody. */
public class User {

    private static String present = "teacher";

    private final String id;

    private User(String id) {
        this.id = id;
    }

    /** For tests: null is nobody who is known. */
    public static void become(String id) {
        present = id;
    }

    public static User current() {
        return present == null ? null : new User(present);
    }

    public String getId() {
        return id;
    }
}
