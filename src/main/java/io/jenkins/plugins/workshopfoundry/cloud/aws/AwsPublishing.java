package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageFacts;
import io.jenkins.plugins.workshopfoundry.cloud.Images.ImageView;
import io.jenkins.plugins.workshopfoundry.cloud.Publishing;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.LaunchPermission;

/** Offering images of EC2 to others. */
final class AwsPublishing implements Publishing {

    private final Ec2 ec2;
    private final Amis amis;
    private final FactsReader facts;
    private final CopyChecks checks;

    AwsPublishing(Ec2 ec2, Amis amis, Regions regions, Fanout fanout) {
        this.ec2 = ec2;
        this.amis = amis;
        this.facts = new FactsReader(ec2, amis, fanout);
        this.checks = new CopyChecks(ec2, amis, regions, fanout);
    }

    @Override
    public List<Problem> check(List<Creation.Copy> copies, Audience audience) {
        return checks.check(copies, audience);
    }

    @Override
    public Map<ResourceRef, ImageFacts> facts(List<ResourceRef> images) {
        return facts.read(images);
    }

    /** Without the launch permissions, which EC2 tells of one image at a time. */
    @Override
    public Map<ResourceRef, Instant> launched(List<ResourceRef> images) {
        return facts.launched(images);
    }

    /** What changes only: EC2 counts both additions and removals. */
    @Override
    public void open(ResourceRef image, Audience audience) {
        Image found = standing(image);
        if (Amis.view(found) != ImageView.AVAILABLE) {
            throw new CloudRefused(
                    "The " + image + " is " + found.stateAsString() + ", and cannot be offered to others yet.",
                    "Wait until it is available.");
        }
        List<LaunchPermission> wanted = LaunchRights.of(audience);
        List<LaunchPermission> present = LaunchRights.of(facts.audience(image));
        List<LaunchPermission> added =
                wanted.stream().filter(right -> !present.contains(right)).toList();
        List<LaunchPermission> removed =
                present.stream().filter(right -> !wanted.contains(right)).toList();
        if (!added.isEmpty() || !removed.isEmpty()) {
            ec2.ask(
                    image.region(),
                    "changing who may use the " + image,
                    client -> client.modifyImageAttribute(request -> request.imageId(image.id())
                            .launchPermission(rights -> rights.add(added).remove(removed))));
        }
    }

    @Override
    public void deprecate(ResourceRef image, @Nullable Instant when) {
        String doing = "setting until when the " + image + " is offered";
        if (when == null) {
            ec2.ask(
                    image.region(),
                    doing,
                    client -> client.disableImageDeprecation(request -> request.imageId(image.id())));
        } else {
            ec2.ask(
                    image.region(),
                    doing,
                    client -> client.enableImageDeprecation(
                            request -> request.imageId(image.id()).deprecateAt(when)));
        }
    }

    /** EC2 takes the image from its audience with it. */
    @Override
    public void disable(ResourceRef image) {
        if (Amis.view(standing(image)) != ImageView.DISABLED) {
            ec2.ask(
                    image.region(),
                    "disabling the " + image,
                    client -> client.disableImage(request -> request.imageId(image.id())));
        }
    }

    private Image standing(ResourceRef image) {
        return amis.byId(image)
                .orElseThrow(() -> new CloudRefused(
                        "The " + image + " is not there (any more).", "Publish it again, or prune it."));
    }
}
