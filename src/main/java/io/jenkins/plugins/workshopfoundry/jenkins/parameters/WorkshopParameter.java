package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import hudson.model.ParameterValue;
import hudson.model.SimpleParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

/** A parameter whose value is a text, which a form sends as {@code value}. */
public abstract class WorkshopParameter extends SimpleParameterDefinition {

    private static final long serialVersionUID = 1L;

    WorkshopParameter(String name) {
        super(name);
    }

    @Override
    public final ParameterValue createValue(StaplerRequest2 request, JSONObject form) {
        return createValue(form.getString("value"));
    }

    /** The text as this parameter's value, whatever it says. */
    final ParameterValue value(String text) {
        return new StringParameterValue(getName(), text, getDescription());
    }

    /** Adds every cloud to what can be chosen in a form. */
    static ListBoxModel clouds(ListBoxModel choices) {
        for (Provider provider : Provider.values()) {
            choices.add(provider.word(), provider.word());
        }
        return choices;
    }
}
