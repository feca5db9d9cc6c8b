package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.run.Json;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One version of an image across all its regions. Only publishing makes one, and {@link #restore} is the one door back
 * from the ledger.
 */
public final class Release {

    private final ReleaseRecord record;
    private final ReleaseDetails details;

    private Release(ReleaseRecord record, ReleaseDetails details) {
        this.record = record;
        this.details = details;
    }

    /**
     * The release that the ledger remembers.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if its details cannot be read
     */
    public static Release restore(ReleaseRecord record) {
        return new Release(record, Json.read(record.details(), ReleaseDetails.class));
    }

    /** Its id. */
    public String id() {
        return record.id();
    }

    /** The name of its copies. */
    public String title() {
        return record.title();
    }

    /** The version it was published as. */
    public String version() {
        return record.version();
    }

    /** What it is for. */
    public ReleaseKind kind() {
        return record.kind();
    }

    /** What is known of it besides where it is. */
    public ReleaseDetails details() {
        return details;
    }

    /** Who may start machines from it, for people. */
    public String audience() {
        return details.audience().words();
    }

    /** Where it stands, by region's name. */
    public List<ReleaseRegion> regions() {
        return record.regions();
    }

    /** The cloud's ids of its copies by region's name, where they were read back as they should be. */
    public SortedMap<String, String> images() {
        SortedMap<String, String> images = new TreeMap<>();
        for (ReleaseRegion region : record.regions()) {
            String image = region.image();
            if (region.state() == ReleaseState.PUBLISHED && image != null) {
                images.put(region.region().name(), image);
            }
        }
        return images;
    }

    /** The cloud's ids of its copies from which machines can be started, by region's name. */
    public SortedMap<String, String> usable() {
        SortedMap<String, String> usable = images();
        for (ReleaseRegion region : record.regions()) {
            String image = region.image();
            if (region.state() == ReleaseState.DEPRECATED && image != null) {
                usable.put(region.region().name(), image);
            }
        }
        return usable;
    }

    /** The regions in which publishing it again would try again. */
    public List<ReleaseRegion> failed() {
        return record.regions().stream()
                .filter(region -> region.state() == ReleaseState.FAILED || region.state() == ReleaseState.COPYING)
                .toList();
    }

    /** As the ledger keeps it. */
    public ReleaseRecord record() {
        return record;
    }
}
