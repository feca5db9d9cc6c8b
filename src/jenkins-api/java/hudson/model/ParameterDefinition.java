package hudson.model;

import hudson.ExtensionPoint;
import java.io.Serializable;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public abstract class ParameterDefinition implements Describable<ParameterDefinition>, ExtensionPoint, Serializable {
    public abstract static class ParameterDescriptor extends Descriptor<ParameterDefinition> {
        protected ParameterDescriptor() {
            throw new LinkageError();
        }
    }

    public ParameterDefinition copyWithDefaultValue(ParameterValue value) {
        throw new LinkageError();
    }

    public ParameterValue createValue(StaplerRequest2 req, JSONObject json) {
        throw new LinkageError();
    }

    public ParameterValue getDefaultParameterValue() {
        throw new LinkageError();
    }

    public String getDescription() {
        throw new LinkageError();
    }

    public String getName() {
        throw new LinkageError();
    }

    public boolean isValid(ParameterValue value) {
        throw new LinkageError();
    }

    public void setDescription(String description) {
        throw new LinkageError();
    }
}
