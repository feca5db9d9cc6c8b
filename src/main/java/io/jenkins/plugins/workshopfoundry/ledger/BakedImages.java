package io.jenkins.plugins.workshopfoundry.ledger;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.List;
import java.util.Optional;

/** Images that were baked. */
public interface BakedImages {

    /** Records an image under the hold of the run that baked it; recorded already under that id: a no-op. */
    void record(Hold hold, ImageRecord image);

    /** Marks an image as removed. */
    void removed(Hold hold, String id);

    /** One image, removed or not. */
    Optional<ImageRecord> find(String id);

    /** The newest image that is not removed and was baked from the same inputs in the same place. */
    Optional<ImageRecord> sameInputs(Provider provider, Region region, String digest);

    /** Every image that is not removed, newest first. */
    List<ImageRecord> all();

    /** The images that the classrooms which are not closed were opened from, removed or not, in no order. */
    List<ImageRecord> inUse();
}
