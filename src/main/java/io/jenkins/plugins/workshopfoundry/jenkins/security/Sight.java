package io.jenkins.plugins.workshopfoundry.jenkins.security;

import hudson.model.Item;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/**
 * What the present user may see of what jobs asked for: all that is in Jenkins, or in those jobs and folders. Kept for one
 * question, such as a page.
 */
public final class Sight {

    private final boolean all = Jenkins.get().hasPermission(WorkshopPermissions.VIEW);
    private final Map<String, Boolean> jobs = new HashMap<>();

    /** Whether something that these asked for is to be shown; what nobody asked for is for those who see all. */
    public boolean shows(List<Origin> origins) {
        return all || origins.stream().anyMatch(origin -> jobs.computeIfAbsent(origin.job(), Sight::mayView));
    }

    /** Of a job that is no more its folder counts. */
    private static boolean mayView(String job) {
        for (String name = job; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('/')))) {
            Item item = item(name);
            if (item != null) {
                return item.hasPermission(WorkshopPermissions.VIEW);
            }
        }
        return false;
    }

    /** Found by the system: for somebody who may not read it, Jenkins throws or finds nothing, as they may discover it or not. */
    private static @Nullable Item item(String name) {
        ACLContext system = ACL.as2(ACL.SYSTEM2);
        try {
            return Jenkins.get().getItemByFullName(name);
        } finally {
            system.close();
        }
    }
}
