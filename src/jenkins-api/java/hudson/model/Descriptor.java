package hudson.model;

import hudson.security.Permission;
import jenkins.model.GlobalConfigurationCategory;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.StaplerRequest2;

public abstract class Descriptor<T extends Describable<T>> implements Saveable {
    public static class FormException extends Exception {
        public FormException(String message, String formField) {
            throw new LinkageError();
        }
    }

    protected Descriptor() {}

    public String getDisplayName() {
        throw new LinkageError();
    }

    public boolean configure(StaplerRequest2 req, JSONObject json) throws FormException {
        throw new LinkageError();
    }

    public GlobalConfigurationCategory getCategory() {
        throw new LinkageError();
    }

    public Permission getRequiredGlobalConfigPagePermission() {
        throw new LinkageError();
    }

    @Override
    public synchronized void save() {
        throw new LinkageError();
    }

    public synchronized void load() {
        throw new LinkageError();
    }
}
