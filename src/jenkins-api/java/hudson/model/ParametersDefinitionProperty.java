package hudson.model;

import java.util.List;

public class ParametersDefinitionProperty extends JobProperty<Job<?, ?>> {
    public ParametersDefinitionProperty(List<ParameterDefinition> definitions) {
        throw new LinkageError();
    }

    public ParameterDefinition getParameterDefinition(String name) {
        throw new LinkageError();
    }
}
