package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.bake.Versions;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to publish, as the ledger keeps it.
 *
 * @param imageId the image that was baked
 * @param regions where its copies are to be; each once, in order of name
 * @param name what the title begins with, or null for the workshop's name
 * @param version the version, or null: that of the tag in {@code source}, else a development build
 * @param audience who may start machines from it, or null: everybody for a tag, else nobody but the owner
 * @param deprecateAfter when it is left out of lists, counted from its first publication, or null for never
 * @param source where the workshop came from
 */
public record PublishRequest(
        String imageId,
        List<Region> regions,
        @Nullable String name,
        @Nullable String version,
        @Nullable Visibility audience,
        @Nullable Duration deprecateAfter,
        Source source) {

    private static final Duration DAY = Duration.ofDays(1);

    /** EnableImageDeprecation in the Amazon EC2 API reference: at most ten years. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** @throws InvalidRequest if it makes no sense, whatever the cloud */
    public PublishRequest {
        if (regions.isEmpty()) {
            throw new InvalidRequest("There is no region to publish to.", "Give at least one, such as eu-central-1.");
        }
        regions = regions.stream()
                .distinct()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
        if (version != null) {
            Versions.check(version);
        }
        source.tagVersion().ifPresent(Versions::check);
        if (deprecateAfter != null && (deprecateAfter.compareTo(DAY) < 0 || deprecateAfter.compareTo(LONGEST) > 0)) {
            throw new InvalidRequest(
                    "A release cannot be deprecated after " + deprecateAfter + ".", "Give from 1d to 3650d.");
        }
    }
}
