package hudson.model;

import hudson.security.Permission;
import jenkins.model.GlobalConfigurationCategory;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

/** Counts how often it was saved and loaded. */
public abstract class Descriptor<T extends Describable<T>> implements Saveable {
    /** As thrown at a form. */
    public static class FormException extends Exception {
        private static final long serialVersionUID = 1L;

        public FormException(String message, String formField) {
            super(message);
        }
    }

    public int saved;
    public int loaded;

    protected Descriptor() {}

    public String getDisplayName() {
        return getClass().getSimpleName();
    }

    public boolean configure(StaplerRequest2 req, JSONObject json) throws FormException {
        return true;
    }

    public GlobalConfigurationCategory getCategory() {
        return null;
    }

    public Permission getRequiredGlobalConfigPagePermission() {
        return Jenkins.ADMINISTER;
    }

    @Override
    public synchronized void save() {
        saved++;
    }

    public synchronized void load() {
        loaded++;
    }
}
