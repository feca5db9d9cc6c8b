package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import java.util.List;

/**
 * The images and releases that are not removed.
 *
 * @param images images, newest first
 * @param releases releases, newest first
 * @param origins who asked for what
 */
public record ImageList(List<ImageRecord> images, List<ReleaseRecord> releases, List<Origin> origins) {

    /** Copies the lists. */
    public ImageList {
        images = List.copyOf(images);
        releases = List.copyOf(releases);
        origins = List.copyOf(origins);
    }
}
