package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;

/** The only door through which resources come into being. */
public interface Creations {

    /**
     * Creates at most one resource, under {@link Creation#name()}.
     *
     * <ul>
     *   <li>Already there under that name: nothing is created; the answer is the one that is there, its creation
     *       completed if an earlier call died half-way.
     *   <li>What it builds on is missing: refused, nothing is created.
     *   <li>The answer is lost (time-out, crash): the same call may be made again.
     * </ul>
     *
     * The resource carries its labels from the first moment. What the cloud adds of itself (a root disk, an image's
     * snapshots) is listed by {@link Removal#children}.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudRefused if the cloud would say no again
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable if there was no answer
     */
    ResourceRef create(Creation creation);
}
