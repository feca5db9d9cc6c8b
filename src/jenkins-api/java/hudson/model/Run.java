package hudson.model;

public abstract class Run<J, R extends Run<J, R>> {
    public void setResult(Result result) {
        throw new LinkageError();
    }
}
