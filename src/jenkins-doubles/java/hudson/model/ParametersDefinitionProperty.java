package hudson.model;

import java.util.List;

/** Finds a definition by its name. */
public class ParametersDefinitionProperty extends JobProperty<Job<?, ?>> {

    private final List<ParameterDefinition> definitions;

    public ParametersDefinitionProperty(List<ParameterDefinition> definitions) {
        this.definitions = definitions;
    }

    public ParameterDefinition getParameterDefinition(String name) {
        return definitions.stream()
                .filter(definition -> definition.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
