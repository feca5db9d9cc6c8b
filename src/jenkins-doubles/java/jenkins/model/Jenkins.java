package jenkins.model;

import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.TopLevelItem;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.File;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A controller whose user has every permission that is not refused. */
public class Jenkins implements AccessControlled, ItemGroup<TopLevelItem> {
    public static final Permission ADMINISTER = Permission.core("Administer");
    public static final Permission MANAGE = Permission.core("Manage");
    public static final Permission READ = Permission.core("Read");

    private static Jenkins current = new Jenkins();

    private final Set<Permission> refused = new HashSet<>();
    private final Map<String, Item> items = new HashMap<>();
    private File rootDir = new File("no-jenkins-home");

    /** A new controller takes the place of the one before. */
    public static Jenkins fresh(File rootDir) {
        current = new Jenkins();
        current.rootDir = rootDir;
        return current;
    }

    public static Jenkins get() {
        return current;
    }

    /** Puts an item where it belongs by its name. */
    public void add(Item item) {
        items.put(item.getFullName(), item);
    }

    /** What the system finds; a person who may not read an item is told so, as one who may discover it. */
    public Item getItemByFullName(String fullName) {
        Item item = items.get(fullName);
        if (item != null && !ACL.isSystem()) {
            item.checkPermission(Item.READ);
        }
        return item;
    }

    public void refuse(Permission permission) {
        refused.add(permission);
    }

    @Override
    public boolean hasPermission(Permission permission) {
        return !refused.contains(permission);
    }

    @Override
    public void checkPermission(Permission permission) {
        if (!hasPermission(permission)) {
            throw new SecurityException("missing " + permission);
        }
    }

    public String getLegacyInstanceId() {
        return "0123456789abcdef".repeat(4);
    }

    public File getRootDir() {
        return rootDir;
    }

    @Override
    public String getFullName() {
        return "";
    }

    @Override
    public String getUrl() {
        return "";
    }
}
