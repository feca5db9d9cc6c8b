package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import java.util.List;

/**
 * What the clean-up would remove.
 *
 * @param page the page that asked
 * @param asked whether the clouds were asked too
 * @param lines a line for each thing, with its reason
 */
public record Preview(AllWorkshops page, boolean asked, List<String> lines) {

    /** Copies the list. */
    public Preview {
        lines = List.copyOf(lines);
    }

    /** Whether the present user may ask the clouds. */
    public boolean remover() {
        return page.around().owner().hasPermission(WorkshopPermissions.TEARDOWN);
    }
}
