package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import java.util.Objects;

/**
 * A copy of an image in one region, in words.
 *
 * @param region where
 * @param image the cloud's id of the copy, or the empty text
 * @param state where it stands
 * @param problem why it failed and what to do, or the empty text
 */
public record RegionRow(String region, String image, String state, String problem) {

    static RegionRow of(ReleaseRegion region) {
        return new RegionRow(
                region.region().name(),
                Objects.requireNonNullElse(region.image(), ""),
                region.state().word(),
                Objects.requireNonNullElse(region.problem(), ""));
    }
}
