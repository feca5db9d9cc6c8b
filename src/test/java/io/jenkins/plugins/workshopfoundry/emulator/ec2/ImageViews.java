package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asking about images. */
final class ImageViews {

    private static final Pages PAGES = new Pages(1, 1000);

    Map<String, Action> actions() {
        return Map.of("DescribeImages", this::describe);
    }

    private void describe(Ask ask, Xml xml) {
        Query query = ask.query();
        List<String> ids = query.texts("ImageId");
        List<String> owners = query.texts("Owner");
        boolean old = query.is("IncludeDeprecated");
        boolean off = query.is("IncludeDisabled");
        List<Image> shown = ask.region().images().asked(ids, ask.now()).stream()
                .filter(image -> isVisible(image, ask))
                .filter(image -> owners.isEmpty() || owners.stream().anyMatch(owner -> isOf(image, owner, ask)))
                .filter(image -> !ids.isEmpty() || old || isOf(image, "self", ask) || !image.isDeprecated(ask.now()))
                .filter(image -> !ids.isEmpty() || off || !image.isDisabled())
                .toList();
        if (!ids.isEmpty() && shown.isEmpty() && owners.isEmpty()) {
            throw Ec2Error.of("InvalidAMIID.NotFound", "The image id '" + ids + "' does not exist");
        }
        PAGES.write(
                ask,
                xml,
                "imagesSet",
                Filters.of(query).things(shown, filters(ask.now())),
                Image::id,
                (item, image) -> write(item, image, ask.now()));
    }

    private static boolean isVisible(Image image, Ask ask) {
        return image.facts().owner().equals(ask.owner()) || image.isPublic();
    }

    private static boolean isOf(Image image, String owner, Ask ask) {
        String actual = image.facts().owner();
        return switch (owner) {
            case "self" -> actual.equals(ask.owner());
            case "amazon" -> actual.equals(BaseImages.CANONICAL) || actual.equals(BaseImages.DEBIAN);
            default -> actual.equals(owner);
        };
    }

    private static Map<String, Function<Image, @Nullable Object>> filters(Instant now) {
        Map<String, Function<Image, @Nullable Object>> filters = new HashMap<>();
        filters.put("image-id", Image::id);
        filters.put("name", image -> image.facts().name());
        filters.put("architecture", image -> image.facts().architecture());
        filters.put("owner-id", image -> image.facts().owner());
        filters.put("state", image -> image.state(now));
        filters.put("is-public", Image::isPublic);
        filters.put("description", Image::description);
        filters.put("root-device-type", image -> "ebs");
        filters.put("virtualization-type", image -> "hvm");
        filters.put("image-type", image -> "machine");
        filters.put("hypervisor", image -> "xen");
        filters.put("ena-support", image -> true);
        filters.put("creation-date", image -> Xml.time(image.created()));
        filters.put("source-instance-id", image -> image.facts().source());
        filters.put("source-image-id", image -> image.facts().source());
        filters.put("source-image-region", image -> image.facts().sourceRegion());
        filters.put(
                "block-device-mapping.snapshot-id",
                image -> image.disks().stream().map(Disk::snapshot).toList());
        return filters;
    }

    private static void write(Xml xml, Image image, Instant now) {
        Image.Facts facts = image.facts();
        boolean copied = facts.sourceRegion() != null;
        String state = image.state(now);
        xml.put("imageId", image.id())
                .put("imageLocation", facts.owner() + "/" + facts.name())
                .put("imageState", state)
                .put("imageOwnerId", facts.owner())
                .put("creationDate", image.created())
                .put("isPublic", image.isPublic())
                .put("architecture", facts.architecture())
                .put("imageType", "machine")
                .put("platformDetails", "Linux/UNIX")
                .put("name", facts.name())
                .put("description", image.description().isEmpty() ? null : image.description())
                .put("enaSupport", true)
                .put("rootDeviceType", "ebs")
                .put("rootDeviceName", image.disks().get(0).device())
                .put("virtualizationType", "hvm")
                .put("hypervisor", "xen")
                .put("deprecationTime", image.deprecated())
                .put("lastLaunchedTime", image.launched())
                .put("sourceInstanceId", copied ? null : facts.source())
                .put("sourceImageId", copied ? facts.source() : null)
                .put("sourceImageRegion", facts.sourceRegion())
                .list("blockDeviceMapping", image.disks(), (item, disk) -> disk.write(item, !state.equals("pending")))
                .tags(image.tags());
    }
}
