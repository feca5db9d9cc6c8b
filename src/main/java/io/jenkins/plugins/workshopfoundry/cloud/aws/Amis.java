package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Images.ImageView;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Image;

/**
 * EC2's images, as it shows them.
 *
 * @param ec2 the way to EC2
 */
record Amis(Ec2 ec2) {

    /** Who owns what we made. */
    static final String SELF = "self";

    /** The image with an id; empty where EC2 does not know it, or not any more. */
    Optional<Image> byId(ResourceRef image) {
        return ec2
                .lookUp(
                        image.region(),
                        "looking at the " + image,
                        client -> client.describeImages(
                                request -> request.imageIds(image.id()).includeDisabled(true)))
                .stream()
                .flatMap(answer -> answer.images().stream())
                .filter(found -> view(found) != ImageView.GONE)
                .findFirst();
    }

    /** Every image of an owner that fits, oldest first. */
    List<Image> all(Region region, String doing, String owner, List<Filter> filters) {
        return ec2
                .<DescribeImagesResponse, Image>all(
                        region,
                        doing,
                        (client, token) -> client.describeImages(request -> request.owners(owner)
                                .filters(filters)
                                .includeDisabled(true)
                                .includeDeprecated(true)
                                .nextToken(token)),
                        DescribeImagesResponse::images,
                        DescribeImagesResponse::nextToken)
                .stream()
                .filter(found -> view(found) != ImageView.GONE)
                .sorted(Comparator.comparing(Image::creationDate).thenComparing(Image::imageId))
                .toList();
    }

    /** The image of ours with a name; EC2 keeps it unique within account and region. */
    Optional<Image> named(Region region, String name) {
        return all(region, "looking for the image " + name, SELF, List.of(Tags.filter("name", name))).stream()
                .findFirst();
    }

    static ImageView view(Image image) {
        return switch (image.state()) {
            case PENDING, TRANSIENT -> ImageView.PENDING;
            case AVAILABLE -> ImageView.AVAILABLE;
            case DISABLED -> ImageView.DISABLED;
            case DEREGISTERED -> ImageView.GONE;
            default -> ImageView.FAILED;
        };
    }
}
