package hudson.model;

public class User {
    public static User current() {
        throw new LinkageError();
    }

    public String getId() {
        throw new LinkageError();
    }
}
