package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a release is to be, in every region. Pure: the same request about the same image gives the same plan.
 *
 * @param title under which name people find it
 * @param image the image
 * @param description one line about it
 * @param details what the ledger keeps of it
 */
public record PublishPlan(Title title, ImageRecord image, String description, ReleaseDetails details) {

    /** CopyImage in the Amazon EC2 API reference. */
    private static final int LONGEST_DESCRIPTION = 255;

    /**
     * The plan.
     *
     * @param first when the release was, or is now, first published
     */
    public static PublishPlan of(PublishRequest request, BakedImage image, Instant first) {
        Title title = Title.of(request, image.record());
        ReleaseDetails details = new ReleaseDetails(
                audience(request),
                deprecated(request.deprecateAfter(), first),
                tags(title, image.record(), request.source()),
                request.source(),
                image.details().diskGb());
        return new PublishPlan(title, image.record(), description(title, image.record(), request.source()), details);
    }

    private static Audience audience(PublishRequest request) {
        Visibility wanted = request.audience();
        if (wanted != null) {
            return wanted.audience();
        }
        return request.source().tagVersion().isPresent() ? Audience.PUBLIC : Audience.OWNER;
    }

    private static @Nullable Instant deprecated(@Nullable Duration after, Instant first) {
        return after == null ? null : first.plus(after).truncatedTo(ChronoUnit.MINUTES);
    }

    private static SortedMap<String, String> tags(Title title, ImageRecord image, Source source) {
        SortedMap<String, String> tags = new TreeMap<>();
        tags.put("Name", title.toString());
        tags.put("Version", title.version());
        tags.put("BuildDate", buildDate(image));
        put(tags, "GitHubRepository", source.repository());
        put(tags, "GitHubRef", source.ref());
        put(tags, "GitHubSHA", source.sha());
        return tags;
    }

    private static void put(Map<String, String> tags, String key, @Nullable String value) {
        if (value != null) {
            tags.put(key, value);
        }
    }

    private static String description(Title title, ImageRecord image, Source source) {
        String text = "%s, baked %s%s%s by Workshop Foundry"
                .formatted(
                        title,
                        buildDate(image),
                        source.repository() == null ? "" : " from " + source.repository(),
                        source.shortSha().map(sha -> " at " + sha).orElse(""));
        return text.substring(0, Math.min(LONGEST_DESCRIPTION, text.length()));
    }

    private static String buildDate(ImageRecord image) {
        return image.created().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The copy in one region. */
    Creation.Copy copy(Region region, OwnershipLabels labels) {
        return new Creation.Copy(region, labels, image.ref(), title.toString(), description, details.tags());
    }
}
