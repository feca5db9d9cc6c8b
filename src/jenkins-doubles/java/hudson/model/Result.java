package hudson.model;

/** How a build ended. */
public final class Result {

    public static final Result ABORTED = new Result("ABORTED");
    public static final Result UNSTABLE = new Result("UNSTABLE");

    private final String name;

    private Result(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
