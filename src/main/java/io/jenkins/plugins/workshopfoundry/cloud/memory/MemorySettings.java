package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.List;

/**
 * What the pretend cloud is like.
 *
 * @param regions where it has machines
 * @param timings how long things take
 * @param machines how many machines may stand in one region at a time
 * @param borders what the regions let in and out
 */
public record MemorySettings(List<Region> regions, Timings timings, int machines, Borders borders) {

    /** More than any story needs. */
    private static final int PLENTY = 1000;

    /** Copies the list. */
    public MemorySettings {
        regions = List.copyOf(regions);
    }

    /** The one region {@code local}, and as much as anybody wants. */
    public static MemorySettings local(Timings timings) {
        return new MemorySettings(List.of(Region.LOCAL), timings, PLENTY, Borders.OPEN);
    }

    /** Several regions. */
    public static MemorySettings of(Timings timings, Region... regions) {
        return new MemorySettings(List.of(regions), timings, PLENTY, Borders.OPEN);
    }

    /** The same with other borders. */
    public MemorySettings with(Borders other) {
        return new MemorySettings(regions, timings, machines, other);
    }
}
