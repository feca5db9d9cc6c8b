package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.function.Consumer;

/** Images: what to start from, how to make one, and what one is doing. */
public interface Images {

    /**
     * The base image of a name such as {@code debian-12}, newest first; or of an id, where the cloud has public images. The local cloud makes it on first use (that
     * takes minutes, and says so line by line) and keeps it under a label that clean-up spares; it is nobody's
     * resource.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudRefused if there is none of that name
     */
    BaseImage base(String name, Architecture architecture, Region region, Consumer<String> progress);

    /**
     * The resources of an image, in the order in which they are to be created; the last is the image itself. Pure, as
     * {@link Machines#plan}.
     */
    List<Creation> plan(ImageSpec spec);

    /** What the image is doing now; unknown to the cloud is {@link ImageView#GONE}. */
    ImageView describe(ResourceRef image);

    /**
     * An image to start from.
     *
     * @param image where it is
     * @param digest what tells this build of the base from an older one
     */
    record BaseImage(ResourceRef image, String digest) {}

    /** What an image can be doing. */
    enum ImageView {
        /** Being made or copied. */
        PENDING,
        /** Ready to start machines. */
        AVAILABLE,
        /** The cloud could not make it. */
        FAILED,
        /** Kept, and nobody may start machines from it. */
        DISABLED,
        /** Not known to the cloud. */
        GONE
    }
}
