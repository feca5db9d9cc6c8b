package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * What the regions of the pretend cloud let in and out.
 *
 * @param copying how long a copy into a region takes; a region that is not there takes as long as an image
 * @param publicBlocked where the account blocks public images
 * @param ownKey where images are encrypted with a key that cannot be shared
 * @param publicImages how many public images a region may have
 */
public record Borders(Map<Region, Duration> copying, Set<Region> publicBlocked, Set<Region> ownKey, int publicImages) {

    /** As many as large clouds allow when asked nicely. */
    private static final int PLENTY = 100;

    /** Everything is let through. */
    public static final Borders OPEN = new Borders(Map.of(), Set.of(), Set.of(), PLENTY);

    /** Copies the collections. */
    public Borders {
        copying = Map.copyOf(copying);
        publicBlocked = Set.copyOf(publicBlocked);
        ownKey = Set.copyOf(ownKey);
    }

    /** Everything is let through, in its own time. */
    public static Borders taking(Map<Region, Duration> copying) {
        return new Borders(copying, Set.of(), Set.of(), PLENTY);
    }
}
