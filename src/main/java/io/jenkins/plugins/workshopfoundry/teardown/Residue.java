package io.jenkins.plugins.workshopfoundry.teardown;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a cloud still shows of ours, by its labels and not by our word. */
final class Residue {

    private Residue() {}

    /** Everything of the controller's in every region of a cloud that fits. */
    static List<OwnedResource> in(Cloud cloud, String controller, Predicate<OwnedResource> fits) {
        List<OwnedResource> found = new ArrayList<>();
        for (Region region : cloud.removal().regions()) {
            cloud.removal().list(region, controller).stream()
                    .filter(owned -> owned.labels().controller().equals(controller))
                    .filter(fits)
                    .forEach(found::add);
        }
        return found;
    }
}
