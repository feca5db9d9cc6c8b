package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a cloud says about an image, read back from it.
 *
 * @param state what it is doing
 * @param title the name under which people find it; AWS: the AMI's name
 * @param tags everything that is written on it, ownership labels included
 * @param audience who may start machines from it
 * @param deprecated from when it is offered no more in lists, to the minute, or null; it still starts machines
 * @param snapshots where its data is
 * @param launched when a machine was last started from it, or null if never or not known; AWS is up to a day late
 */
public record ImageFacts(
        Images.ImageView state,
        String title,
        Map<String, String> tags,
        Audience audience,
        @Nullable Instant deprecated,
        List<ResourceRef> snapshots,
        @Nullable Instant launched) {

    /** Copies the collections. */
    public ImageFacts {
        tags = Map.copyOf(tags);
        snapshots = List.copyOf(snapshots);
    }
}
