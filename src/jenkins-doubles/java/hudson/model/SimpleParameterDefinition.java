package hudson.model;

/** A definition whose values are texts. */
public abstract class SimpleParameterDefinition extends ParameterDefinition {
    protected SimpleParameterDefinition(String name) {
        super(name);
    }

    public abstract ParameterValue createValue(String value);
}
