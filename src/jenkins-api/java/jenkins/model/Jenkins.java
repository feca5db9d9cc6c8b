package jenkins.model;

import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.TopLevelItem;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.File;

public class Jenkins implements AccessControlled, ItemGroup<TopLevelItem> {
    public static final Permission ADMINISTER = null;
    public static final Permission MANAGE = null;
    public static final Permission READ = null;

    protected Jenkins() {}

    public static Jenkins get() {
        throw new LinkageError();
    }

    public Item getItemByFullName(String fullName) {
        throw new LinkageError();
    }

    public String getLegacyInstanceId() {
        throw new LinkageError();
    }

    public File getRootDir() {
        throw new LinkageError();
    }

    @Override
    public String getFullName() {
        throw new LinkageError();
    }

    @Override
    public String getUrl() {
        throw new LinkageError();
    }
}
