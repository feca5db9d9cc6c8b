package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageSpec;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.function.Consumer;

/** Images of the local cloud, as the port sees them. */
final class DockerImages implements Images {

    private final Engine engine;
    private final LocalBase base;

    DockerImages(Engine engine, LocalBase base) {
        this.engine = engine;
        this.base = base;
    }

    @Override
    public BaseImage base(String name, Architecture architecture, Region region, Consumer<String> progress) {
        if (!region.equals(Region.LOCAL)) {
            throw new CloudRefused(
                    "The local cloud has no region " + region + ".", "Use the region " + Region.LOCAL + ".");
        }
        return base.get(name, architecture, progress);
    }

    @Override
    public List<Creation> plan(ImageSpec spec) {
        String data = Names.data(spec.labels().name());
        return List.of(
                new Creation.Snapshot(spec.region(), spec.labels().named(data), spec.machine()),
                new Creation.Image(spec.region(), spec.labels(), spec));
    }

    /** The engine answers a commit when it is done, so that an image is there whole or not at all. */
    @Override
    public ImageView describe(ResourceRef image) {
        return engine.lookUp(
                        "looking at the " + image,
                        docker -> docker.inspectImageCmd(image.id()).exec())
                .map(found -> ImageView.AVAILABLE)
                .orElse(ImageView.GONE);
    }
}
