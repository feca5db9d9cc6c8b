package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ownership as the engine keeps it. Containers inherit the labels of their image, and images those of their container:
 * every key of ours is therefore always written, empty where it has no value, and the kind tells a machine from the
 * image that somebody else started a container of.
 */
final class Labels {

    /** The digest of the base that an image is; clean-up spares what carries it. */
    static final String BASE = OwnershipLabels.MARK + "-base";

    /** The beginning of the keys of an image's tags. */
    static final String TAG = OwnershipLabels.MARK + "-tag-";

    private static final String KIND = OwnershipLabels.MARK + "-kind";

    private static final Set<String> KEYS = new OwnershipLabels("c", "r", "n", "g", Instant.EPOCH, Instant.EPOCH)
            .toMap()
            .keySet();

    private Labels() {}

    /** The labels of a resource that is to be created. */
    static Map<String, String> of(OwnershipLabels owner, ResourceKind kind) {
        Map<String, String> labels = new LinkedHashMap<>();
        KEYS.forEach(key -> labels.put(key, ""));
        labels.put(BASE, "");
        labels.putAll(owner.toMap());
        labels.put(KIND, kind.word());
        return labels;
    }

    /** Whose a thing is that was found; empty if it is not ours, or not of this kind. */
    static Optional<OwnershipLabels> parse(@Nullable Map<String, String> found, ResourceKind kind) {
        if (found == null || !kind.word().equals(found.get(KIND))) {
            return Optional.empty();
        }
        Map<String, String> labels = new LinkedHashMap<>(found);
        labels.values().removeIf(String::isEmpty);
        return OwnershipLabels.parse(labels);
    }

    /** What to ask the engine for all of a kind. */
    static List<String> filter(ResourceKind kind) {
        return List.of(OwnershipLabels.MARK + "=true", KIND + "=" + kind.word());
    }
}
