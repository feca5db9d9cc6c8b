package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.remote.Remotes;
import io.jenkins.plugins.workshopfoundry.run.Vault;
import java.time.Duration;

/**
 * What a bake works with.
 *
 * @param cloud where the image is made
 * @param remotes the way to machines
 * @param vault where the machines' keys are kept
 * @param captures where the workshops' trees are kept
 * @param limit after which a machine of a bake ends itself, whatever happens to us
 */
public record Tools(Cloud cloud, Remotes remotes, Vault vault, CaptureStore captures, Duration limit) {

    /** Long enough for a large workshop on a slow network; after it the build machine ends itself. */
    public static final Duration LIMIT = Duration.ofHours(4);
}
