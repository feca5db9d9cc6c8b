package hudson.model;

public abstract class SimpleParameterDefinition extends ParameterDefinition {
    protected SimpleParameterDefinition(String name) {
        throw new LinkageError();
    }

    public abstract ParameterValue createValue(String value);
}
