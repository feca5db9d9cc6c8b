package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.Publishing;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;

/**
 * What publishing works with.
 *
 * @param cloud where the image is
 * @param fanout how several regions are asked
 */
public record Tools(Cloud cloud, Fanout fanout) {

    /**
     * The tools for one cloud.
     *
     * @throws InvalidRequest if it has no way of offering images
     */
    public static Tools of(Cloud cloud, Fanout fanout) {
        if (cloud.publishing().isEmpty()) {
            throw new InvalidRequest(
                    "The " + cloud.provider().word() + " cloud is one place that nobody else can see.",
                    "Bake the workshop in a cloud with regions, then publish that image.");
        }
        return new Tools(cloud, fanout);
    }

    /** The cloud's way of offering images. */
    Publishing publishing() {
        return cloud.publishing().orElseThrow();
    }
}
