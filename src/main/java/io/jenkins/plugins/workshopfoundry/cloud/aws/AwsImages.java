package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageSpec;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.function.Consumer;

/** Images on EC2, as the port sees them. */
final class AwsImages implements Images {

    private final Amis amis;
    private final BaseAmis bases;

    AwsImages(Amis amis) {
        this.amis = amis;
        this.bases = new BaseAmis(amis);
    }

    @Override
    public BaseImage base(String name, Architecture architecture, Region region, Consumer<String> progress) {
        BaseImage base = bases.find(name, architecture, region);
        progress.accept(
                "The base " + name + " in " + region + " is " + base.image().id() + ".");
        return base;
    }

    /** One resource: EC2 makes the snapshots with the image. */
    @Override
    public List<Creation> plan(ImageSpec spec) {
        return List.of(new Creation.Image(spec.region(), spec.labels(), spec));
    }

    @Override
    public ImageView describe(ResourceRef image) {
        return amis.byId(image).map(Amis::view).orElse(ImageView.GONE);
    }
}
