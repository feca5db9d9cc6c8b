package io.jenkins.plugins.workshopfoundry.teardown;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import java.util.List;
import java.util.function.Predicate;

/** What a cloud still shows of ours, by its labels and not by our word. */
final class Residue {

    private Residue() {}

    /** Everything of the controller's in every region of a cloud that fits. */
    static List<OwnedResource> in(Cloud cloud, Fanout fanout, String controller, Predicate<OwnedResource> fits) {
        return fanout.map(cloud.removal().regions(), region -> cloud.removal().list(region, controller)).stream()
                .flatMap(List::stream)
                .filter(owned -> owned.labels().controller().equals(controller))
                .filter(fits)
                .toList();
    }
}
