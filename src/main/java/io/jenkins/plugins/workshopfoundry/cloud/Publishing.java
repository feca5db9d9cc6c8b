package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Offering images to others. Copies are made by {@link Creations#create} with a {@link Creation.Copy}, one call a region;
 * this port asks before, opens, ends and reads back. May be called for several regions by several threads at once.
 *
 * <p>Every change is refused ({@link io.jenkins.plugins.workshopfoundry.problem.CloudRefused}) for an image that is gone
 * or was never there, and may be made again: the second time it changes nothing. A change may show in {@link #facts} a
 * while later, at the most {@link Removal#settleTime()}.
 */
public interface Publishing {

    /**
     * Everything that would stop these copies, in every region, all at once; creates nothing. The regions are asked in
     * parallel where the cloud's calls take time.
     *
     * <ul>
     *   <li>WF940: a region is not known, or not enabled for the account.
     *   <li>WF941: the title is taken by an image that is not the copy itself. A copy that an earlier try made under the
     *       same name and controller is none.
     *   <li>WF942: others are to use the copy, and it would be encrypted with a key that cannot be shared.
     *   <li>WF943: it is to be public, and the account blocks public images in the region.
     *   <li>WF944: one more public image would exceed the region's quota.
     *   <li>WF945: the source is gone, or not available (yet).
     *   <li>WF946: the title, or somebody in the audience, does not have the form that this cloud wants.
     * </ul>
     */
    List<Problem> check(List<Creation.Copy> copies, Audience audience);

    /**
     * What the cloud says about these images, asked in as few calls as possible: batched by region, regions in parallel.
     * An image that the cloud does not know (any more, or not yet) is not in the answer.
     */
    Map<ResourceRef, ImageFacts> facts(List<ResourceRef> images);

    /**
     * When a machine was last started from each of these images, where the cloud tells that; asked like {@link #facts},
     * and in fewer calls where the rest of the facts costs some.
     */
    default Map<ResourceRef, Instant> launched(List<ResourceRef> images) {
        Map<ResourceRef, Instant> launched = new LinkedHashMap<>();
        facts(images).forEach((image, facts) -> {
            Instant when = facts.launched();
            if (when != null) {
                launched.put(image, when);
            }
        });
        return launched;
    }

    /**
     * Sets who may start machines from the image: exactly this audience, others lose the right. An image that is not
     * available yet: refused.
     */
    void open(ResourceRef image, Audience audience);

    /**
     * Sets from when the image is deprecated: it is left out of lists, and still starts machines.
     *
     * @param when a whole minute, or null so that it is deprecated no more
     */
    void deprecate(ResourceRef image, @Nullable Instant when);

    /** Lets nobody start machines from the image any more, and takes it from its audience; its data stays. */
    void disable(ResourceRef image);
}
