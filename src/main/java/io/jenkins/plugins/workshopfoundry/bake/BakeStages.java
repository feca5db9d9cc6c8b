package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    /**
     * What the machine said about what is in it.
     *
     * @param images its Docker images
     * @param packages its packages' versions by name; a bake of an earlier version did not ask
     */
    record Contents(List<ImageDetails.DockerImage> images, SortedMap<String, String> packages) {
        Contents(List<ImageDetails.DockerImage> images, @Nullable SortedMap<String, String> packages) {
            this.images = List.copyOf(images);
            this.packages = packages == null ? new TreeMap<>() : new TreeMap<>(packages);
        }
    }

    /** The image, by its id in the ledger. */
    record Made(String image, ResourceRef ref) {}

    /** When everything was ready on a fresh machine, in milliseconds. */
    record Booted(SortedMap<String, Long> millis) {}

    /** A stage that leaves nothing but that it is done. */
    record Done(boolean done) {
        static final Done YES = new Done(true);
    }
}
