package hudson.model;

/** A text under a name. */
public class StringParameterValue extends ParameterValue {

    public final String name;
    public final String description;
    private final String value;

    public StringParameterValue(String name, String value, String description) {
        this.name = name;
        this.value = value;
        this.description = description;
    }

    @Override
    public Object getValue() {
        return value;
    }
}
