package hudson.model;

import hudson.ExtensionPoint;
import java.io.Serializable;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

/** Keeps its name and description. */
public abstract class ParameterDefinition implements Describable<ParameterDefinition>, ExtensionPoint, Serializable {

    public abstract static class ParameterDescriptor extends Descriptor<ParameterDefinition> {
        protected ParameterDescriptor() {}
    }

    private final String name;
    private String description;

    protected ParameterDefinition(String name) {
        this.name = name;
    }

    public ParameterDefinition copyWithDefaultValue(ParameterValue value) {
        return this;
    }

    public ParameterValue createValue(StaplerRequest2 req, JSONObject json) {
        return null;
    }

    public ParameterValue getDefaultParameterValue() {
        return null;
    }

    public String getDescription() {
        return description;
    }

    public String getName() {
        return name;
    }

    public boolean isValid(ParameterValue value) {
        return true;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
