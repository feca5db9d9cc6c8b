package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageSpec;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** Makes images of stopped machines. EC2 keeps an image's name unique: that is what makes it idempotent. */
final class ImageMaker {

    private final Ec2 ec2;
    private final Amis amis;
    private final Instances instances;

    ImageMaker(Ec2 ec2, Amis amis) {
        this.ec2 = ec2;
        this.amis = amis;
        this.instances = new Instances(ec2);
    }

    /** Begins the image, or answers with the one that is there. */
    ResourceRef create(Creation.Image creation) {
        String id = amis.named(creation.region(), creation.name())
                .map(found -> ours(creation, found))
                .orElseGet(() -> make(creation));
        return Refs.ref(ResourceKind.IMAGE, creation.region(), id);
    }

    private String make(Creation.Image creation) {
        ImageSpec spec = creation.spec();
        requireStopped(spec.machine());
        Optional<String> made = ec2.unless(
                "InvalidAMIName.Duplicate"::equals,
                creation.region(),
                "making the image " + creation.name(),
                client -> client.createImage(
                                request -> request.instanceId(spec.machine().id())
                                        .name(creation.name())
                                        .noReboot(true)
                                        .tagSpecifications(
                                                Tags.on(ResourceType.IMAGE, creation.labels(), spec.tags()),
                                                Tags.on(ResourceType.SNAPSHOT, creation.labels(), spec.tags())))
                        .imageId());
        return made.orElseGet(() -> ours(
                creation,
                ec2.await("The image " + creation.name(), () -> amis.named(creation.region(), creation.name()))));
    }

    /** EC2 would make an image of a running machine too, of whatever is on its disk at that moment. */
    private void requireStopped(ResourceRef machine) {
        Instance found = instances.byId(machine).orElseThrow(() -> Instances.gone(machine));
        if (found.state().name() != InstanceStateName.STOPPED) {
            throw new CloudRefused(
                    "The " + machine + " is " + found.state().nameAsString()
                            + ", and an image is made of a stopped one.",
                    "Stop it first.");
        }
    }

    private static String ours(Creation.Image creation, Image found) {
        boolean same = OwnershipLabels.parse(Tags.read(found.tags()))
                .filter(labels -> labels.controller().equals(creation.labels().controller()))
                .isPresent();
        if (!same) {
            throw new CloudRefused(
                    "There is an image " + creation.name() + " in " + creation.region() + " that is not ours.",
                    "Deregister it in the EC2 console, or bake again under another id.");
        }
        return found.imageId();
    }
}
