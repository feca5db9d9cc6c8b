package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageSpec;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Images of the pretend cloud; each comes with a snapshot, which stays when the image is removed. */
final class MemoryImages implements Images {

    private final Door door;

    MemoryImages(Door door) {
        this.door = door;
    }

    @Override
    public BaseImage base(String name, Architecture architecture, Region region, Consumer<String> progress) {
        return door.ask("images.base", name, visit -> Bases.of(name, architecture, region));
    }

    @Override
    public List<Creation> plan(ImageSpec spec) {
        return Plans.of(spec);
    }

    @Override
    public ImageView describe(ResourceRef image) {
        return door.ask(
                "describe.image",
                image.id(),
                visit -> Bases.isBase(image)
                        ? ImageView.AVAILABLE
                        : visit.world()
                                .seen(image, visit.now())
                                .map(thing -> stateOf(thing, visit.now()))
                                .orElse(ImageView.GONE));
    }

    static ImageView stateOf(Thing image, Instant now) {
        Thing.Making making = image.image();
        if (making == null || image.life().isEnding()) {
            return ImageView.GONE;
        }
        if (now.isBefore(making.ready())) {
            return ImageView.PENDING;
        }
        if (making.offer().disabled()) {
            return ImageView.DISABLED;
        }
        return making.doomed() ? ImageView.FAILED : ImageView.AVAILABLE;
    }
}
