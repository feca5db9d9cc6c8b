package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.SortedMap;

/** What each stage of a bake leaves in the ledger for the next. */
final class BakeStages {

    private BakeStages() {}

    /** The tree is kept and the plan is made. */
    record Capture(CaptureStore.Captured tree, BakePlan plan) {}

    /** What it starts from, and what all inputs together come to. */
    record Inputs(ResourceRef base, String digest) {}

    /** An image that is there already; the empty text if there is none. */
    record Reuse(String imageId) {}

    /** The build machine, by its id in the ledger. */
    record Bench(String machine) {}

    /** What the machine said about the Docker images in it. */
    record Contents(List<ImageDetails.DockerImage> images) {}

    /** The image, by its id in the ledger. */
    record Made(String image, ResourceRef ref) {}

    /** When everything was ready on a fresh machine, in milliseconds. */
    record Booted(SortedMap<String, Long> millis) {}

    /** A stage that leaves nothing but that it is done. */
    record Done(boolean done) {
        static final Done YES = new Done(true);
    }
}
