package hudson.model;

public class StringParameterValue extends ParameterValue {
    public StringParameterValue(String name, String value, String description) {
        throw new LinkageError();
    }
}
