package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.ImageFacts;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageAttributeName;

/**
 * Reads images back: one list a region for what is on all of them, and one question an image for its launch permissions,
 * which EC2 tells of one image at a time.
 *
 * @param ec2 the way to EC2
 * @param amis the images
 * @param fanout how several regions are asked
 */
record FactsReader(Ec2 ec2, Amis amis, Fanout fanout) {

    /** As many values as one filter takes (docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Filter.html). */
    private static final int BATCH = 200;

    Map<ResourceRef, ImageFacts> read(List<ResourceRef> images) {
        return read(images, (ref, image) -> Optional.of(facts(ref, image)));
    }

    /** Those that were ever started. */
    Map<ResourceRef, Instant> launched(List<ResourceRef> images) {
        return read(images, (ref, image) -> Optional.ofNullable(time(image.lastLaunchedTime())));
    }

    private <T> Map<ResourceRef, T> read(
            List<ResourceRef> images, BiFunction<ResourceRef, Image, Optional<T>> reading) {
        Map<Region, List<String>> regions = images.stream()
                .collect(Collectors.groupingBy(
                        ResourceRef::region,
                        LinkedHashMap::new,
                        Collectors.mapping(ResourceRef::id, Collectors.toList())));
        Map<ResourceRef, T> all = new LinkedHashMap<>();
        fanout.map(List.copyOf(regions.entrySet()), region -> region(region.getKey(), region.getValue(), reading))
                .forEach(all::putAll);
        return all;
    }

    private <T> Map<ResourceRef, T> region(
            Region region, List<String> ids, BiFunction<ResourceRef, Image, Optional<T>> reading) {
        Map<ResourceRef, T> read = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            String[] some =
                    ids.subList(from, Math.min(ids.size(), from + BATCH)).toArray(String[]::new);
            for (Image image :
                    amis.all(region, "looking at images", Amis.SELF, List.of(Tags.filter("image-id", some)))) {
                ResourceRef ref = Refs.ref(ResourceKind.IMAGE, region, image.imageId());
                reading.apply(ref, image).ifPresent(found -> read.put(ref, found));
            }
        }
        return read;
    }

    private ImageFacts facts(ResourceRef ref, Image image) {
        return new ImageFacts(
                Amis.view(image),
                image.name(),
                Tags.read(image.tags()),
                audience(ref),
                time(image.deprecationTime()),
                snapshots(ref.region(), image).distinct().toList(),
                time(image.lastLaunchedTime()));
    }

    /** Who may start machines from an image; nobody but its owner where it has gone meanwhile. */
    Audience audience(ResourceRef image) {
        return ec2.lookUp(
                        image.region(),
                        "asking who may use the " + image,
                        client -> client.describeImageAttribute(
                                request -> request.imageId(image.id()).attribute(ImageAttributeName.LAUNCH_PERMISSION)))
                .map(answer -> LaunchRights.read(answer.launchPermissions()))
                .orElse(Audience.OWNER);
    }

    /** The snapshots that an image names. */
    static Stream<ResourceRef> snapshots(Region region, Image image) {
        return image.blockDeviceMappings().stream()
                .flatMap(mapping -> Stream.ofNullable(mapping.ebs()))
                .map(ebs -> ebs.snapshotId())
                .filter(Objects::nonNull)
                .map(id -> Refs.ref(ResourceKind.SNAPSHOT, region, id));
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Instant.parse(text);
    }
}
