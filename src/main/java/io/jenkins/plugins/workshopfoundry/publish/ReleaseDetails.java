package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger keeps of a release besides where it is.
 *
 * @param audience who may start machines from its copies
 * @param deprecated from when they are left out of lists, a whole minute, or null
 * @param tags what is written on them for people
 * @param source where the workshop came from
 * @param diskGb the size of the image's disk, in GB
 */
public record ReleaseDetails(
        Audience audience, @Nullable Instant deprecated, SortedMap<String, String> tags, Source source, int diskGb) {

    /** Copies the map. */
    public ReleaseDetails {
        tags = new TreeMap<>(tags);
    }
}
