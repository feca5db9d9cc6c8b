package io.jenkins.plugins.workshopfoundry.ledger;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.List;
import java.util.Optional;

/** Images that were published. */
public interface Releases {

    /**
     * Records a release, without its regions, under the hold of the run that publishes it; recorded already under that
     * id: its details are replaced.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if another standing release has the title
     */
    void record(Hold hold, ReleaseRecord release);

    /** Records where a release stands in a region, in the place of what was recorded before. */
    void region(Hold hold, String id, ReleaseRegion region);

    /**
     * Moves a release to another state in one region, where a cloud has confirmed it; no run is needed, because it can be
     * asked for again. A region that it does not stand in: a no-op.
     */
    void state(String id, Region region, ReleaseState state);

    /** Marks a release as removed, in every region. */
    void removed(Hold hold, String id);

    /** One release, removed or not. */
    Optional<ReleaseRecord> find(String id);

    /** The release of that title that is not removed. */
    Optional<ReleaseRecord> titled(Provider provider, String title);

    /** Every release that is not removed, newest first. */
    List<ReleaseRecord> all();
}
