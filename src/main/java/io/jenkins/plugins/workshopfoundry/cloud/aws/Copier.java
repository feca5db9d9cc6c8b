package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/**
 * Copies images, at most one that stands under each name. A series of client tokens makes it so, for the reasons that
 * {@link LaunchToken} gives: EC2 answers a used token with the image that came of it, also when that was deregistered.
 *
 * @param ec2 the way to EC2
 * @param amis the images
 */
record Copier(Ec2 ec2, Amis amis) {

    /** More former copies under one name than any release makes. */
    private static final int MOST = 10;

    /** Begins the copy, or answers with the one that is there. */
    ResourceRef create(Creation.Copy creation) {
        String id = ours(creation).map(Image::imageId).orElseGet(() -> make(creation));
        return Refs.ref(ResourceKind.IMAGE, creation.region(), id);
    }

    /** The copy that stands under the creation's name. */
    Optional<Image> ours(Creation.Copy creation) {
        return amis
                .all(
                        creation.region(),
                        "looking for the copy " + creation.name(),
                        Amis.SELF,
                        List.of(Tags.named(creation.name())))
                .stream()
                .filter(image -> isOf(creation, image))
                .findFirst();
    }

    /** Whether an image is what the creation makes. */
    static boolean isOf(Creation.Copy creation, Image image) {
        return OwnershipLabels.parse(Tags.read(image.tags()))
                .filter(labels -> labels.name().equals(creation.name())
                        && labels.controller().equals(creation.labels().controller()))
                .isPresent();
    }

    private String make(Creation.Copy creation) {
        for (int number = 0; number < MOST; number++) {
            Optional<String> id = copy(creation, number);
            if (id.isPresent() && stands(creation.region(), id.get())) {
                return id.get();
            }
        }
        throw new CloudRefused(
                "More than " + MOST + " copies have come and gone under the name " + creation.name() + ".",
                "Look in the EC2 console for what removes them, then publish again.");
    }

    /** Empty when the token was used for something else. */
    private Optional<String> copy(Creation.Copy creation, int number) {
        ResourceRef source = creation.source();
        String token = LaunchToken.of(creation.name(), creation.labels().run(), source.id(), number);
        try {
            return ec2.unless(
                            "IdempotentParameterMismatch"::equals,
                            creation.region(),
                            "copying the " + source,
                            client -> client.copyImage(request -> request.clientToken(token)
                                    .sourceRegion(source.region().name())
                                    .sourceImageId(source.id())
                                    .name(creation.title())
                                    .description(creation.description())
                                    .tagSpecifications(
                                            Tags.on(ResourceType.IMAGE, creation.labels(), creation.tags()),
                                            Tags.on(ResourceType.SNAPSHOT, creation.labels(), creation.tags()))))
                    .map(answer -> answer.imageId());
        } catch (CloudRefused e) {
            throw AwsErrors.code(e).filter("InvalidAMIName.Duplicate"::equals).isPresent() ? taken(creation, e) : e;
        }
    }

    private static CloudRefused taken(Creation.Copy creation, CloudRefused cause) {
        return new CloudRefused(
                "The name '" + creation.title() + "' is taken by another image in " + creation.region() + ".",
                "Choose another name or version, or remove that image.",
                cause);
    }

    private boolean stands(Region region, String id) {
        ResourceRef ref = Refs.ref(ResourceKind.IMAGE, region, id);
        try {
            ec2.await("The " + ref, () -> amis.byId(ref));
            return true;
        } catch (CloudUnavailable late) {
            return false;
        }
    }
}
