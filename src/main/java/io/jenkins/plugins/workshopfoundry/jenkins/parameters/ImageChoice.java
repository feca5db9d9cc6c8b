package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import io.jenkins.plugins.workshopfoundry.assembly.ImageList;
import io.jenkins.plugins.workshopfoundry.jenkins.security.Sight;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which images somebody may choose from.
 *
 * @param workshop the workshop's name; empty for all
 * @param cloud the cloud's name; empty for all
 * @param channel whether the image must have been released as a version, or must not
 */
record ImageChoice(String workshop, String cloud, Channel channel) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** The images that fit, newest first. */
    List<ImageRecord> of(ImageList all) {
        Set<String> released = all.releases().stream()
                .filter(release -> release.kind() == ReleaseKind.VERSION)
                .map(ReleaseRecord::imageId)
                .collect(Collectors.toSet());
        return all.images().stream()
                .filter(image -> workshop.isEmpty() || workshop.equals(image.name()))
                .filter(image ->
                        cloud.isEmpty() || cloud.equals(image.ref().provider().word()))
                .filter(image -> channel.fits(released.contains(image.id())))
                .toList();
    }

    /** The images that fit and that somebody may view, newest first. */
    List<ImageRecord> visible(ImageList all, Sight sight) {
        Map<String, List<Origin>> origins = all.origins().stream().collect(Collectors.groupingBy(Origin::id));
        return of(all).stream()
                .filter(image -> sight.shows(origins.getOrDefault(image.id(), List.of())))
                .toList();
    }

    /** What a person reads of an image; the local cloud is one place. */
    static String words(ImageRecord image) {
        String where = image.ref().provider().word();
        String region = image.ref().region().name();
        return "%s %s, %s, %s"
                .formatted(
                        image.name(),
                        image.version(),
                        where.equals(region) ? where : where + "/" + region,
                        DAY.format(image.created()));
    }

    /** What fits, for people. */
    String wanted() {
        return (workshop.isEmpty() ? "any workshop" : workshop)
                + (cloud.isEmpty() ? "" : " on " + cloud)
                + (channel == Channel.ANY ? "" : ", channel " + channel.word());
    }
}
