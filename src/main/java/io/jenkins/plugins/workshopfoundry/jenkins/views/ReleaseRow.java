package io.jenkins.plugins.workshopfoundry.jenkins.views;

import java.util.List;

/**
 * One release in a list, in words.
 *
 * @param title the name of its copies
 * @param kind what it is for
 * @param imageId the image that was copied
 * @param cloud whose cloud
 * @param created when it was published
 * @param regions each region with the copy's id and state
 */
public record ReleaseRow(
        String title, String kind, String imageId, String cloud, String created, List<RegionRow> regions) {

    /** Copies the list. */
    public ReleaseRow {
        regions = List.copyOf(regions);
    }
}
