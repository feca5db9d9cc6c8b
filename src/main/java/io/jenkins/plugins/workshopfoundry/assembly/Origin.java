package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a classroom starts from: an image where it was baked, or a release's copy in one of its regions.
 *
 * @param ledger what there is
 */
record Origin(Ledger ledger) {

    /**
     * The image, as it is in the region that is asked for.
     *
     * @throws InvalidRequest if there is none of that id, or none in that region
     */
    BakedImage of(ProvisionRequest request) {
        return ledger.releases()
                .find(request.imageId())
                .filter(release -> !release.removed())
                .map(release -> copy(Release.restore(release), request.region()))
                .orElseGet(() -> original(request));
    }

    /** An image that is not removed. */
    ImageRecord image(String id) {
        return ledger.images()
                .find(id)
                .filter(image -> !image.removed())
                .orElseThrow(() -> new InvalidRequest(
                        "There is no image " + id + ".",
                        "'workshop list', or Jenkins' page Workshops, shows the images there are."));
    }

    private BakedImage original(ProvisionRequest request) {
        BakedImage image = BakedImage.restore(image(request.imageId()));
        Region wanted = request.region();
        if (wanted != null && !wanted.equals(image.ref().region())) {
            throw new InvalidRequest(
                    "Image %s is in %s, and not in %s."
                            .formatted(image.id(), image.ref().region(), wanted),
                    published(image.id(), wanted)
                            .map(release -> "Give release " + release.id() + " instead of it: that has a copy there.")
                            .orElse("Publish it there first, then give the release instead of it."));
        }
        return image;
    }

    private Optional<ReleaseRecord> published(String image, Region region) {
        return ledger.releases().all().stream()
                .filter(release -> release.imageId().equals(image) && !release.removed())
                .filter(release -> Release.restore(release).usable().containsKey(region.name()))
                .findFirst();
    }

    private BakedImage copy(Release release, @Nullable Region wanted) {
        SortedMap<String, String> copies = release.usable();
        if (wanted == null && copies.size() != 1) {
            throw new InvalidRequest(
                    "Release %s has copies in %d regions.".formatted(release.id(), copies.size()),
                    copies.isEmpty() ? "Publish it again." : "Give one of them as the region: " + words(copies) + ".");
        }
        String region = wanted == null ? copies.firstKey() : wanted.name();
        String copy = copies.get(region);
        if (copy == null) {
            throw new InvalidRequest(
                    "Release %s has no copy in %s.".formatted(release.id(), region),
                    copies.isEmpty()
                            ? "Publish it there."
                            : "Publish it there too, or give one of " + words(copies) + ".");
        }
        ResourceRef ref = new ResourceRef(release.record().provider(), new Region(region), ResourceKind.IMAGE, copy);
        // A release may outlive its image's original: what the image is remains known.
        return BakedImage.restore(
                        ledger.images().find(release.record().imageId()).orElseThrow())
                .at(ref);
    }

    private static String words(SortedMap<String, String> copies) {
        return String.join(", ", copies.keySet());
    }
}
