package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is of one workshop, and all that is known about its use. Pure; every part of it is looked up, never searched.
 *
 * @param images the images that are not removed
 * @param releases the releases that are not removed
 * @param pins ids that nobody may remove
 * @param taught ids of images from which a classroom stands
 * @param busy ids of images and releases with an open run
 * @param opened when a classroom was last opened, by image id
 * @param launched when a machine was last started, by image and copy, where the cloud knows
 */
public record Holdings(
        List<ImageRecord> images,
        List<ReleaseRecord> releases,
        Set<String> pins,
        Set<String> taught,
        Set<String> busy,
        Map<String, Instant> opened,
        Map<ResourceRef, Instant> launched) {

    /** Copies the collections. */
    public Holdings {
        images = List.copyOf(images);
        releases = List.copyOf(releases);
        pins = Set.copyOf(pins);
        taught = Set.copyOf(taught);
        busy = Set.copyOf(busy);
        opened = Map.copyOf(opened);
        launched = Map.copyOf(launched);
    }

    /** Where the copies of a release are. */
    public static List<ResourceRef> copies(ReleaseRecord release) {
        List<ResourceRef> copies = new ArrayList<>();
        for (ReleaseRegion row : release.regions()) {
            String copy = row.image();
            if (copy != null && row.state() != ReleaseState.REMOVED) {
                copies.add(new ResourceRef(release.provider(), row.region(), ResourceKind.IMAGE, copy));
            }
        }
        return copies;
    }

    /** What stays or goes as a whole. */
    public List<RetentionUnit> units() {
        Map<String, List<ReleaseRecord>> builds = new HashMap<>();
        List<RetentionUnit> units = new ArrayList<>();
        Map<String, ImageRecord> known = new HashMap<>();
        images.forEach(image -> known.put(image.id(), image));
        for (ReleaseRecord release : releases) {
            if (release.kind() == ReleaseKind.DEV && known.containsKey(release.imageId())) {
                builds.computeIfAbsent(release.imageId(), id -> new ArrayList<>())
                        .add(release);
            } else {
                units.add(release(release));
            }
        }
        images.forEach(image -> units.add(build(image, builds.getOrDefault(image.id(), List.of()))));
        return units;
    }

    private RetentionUnit build(ImageRecord image, List<ReleaseRecord> published) {
        List<String> members = Stream.concat(published.stream().map(ReleaseRecord::id), Stream.of(image.id()))
                .toList();
        Stream<ResourceRef> places =
                Stream.concat(Stream.of(image.ref()), published.stream().flatMap(release -> copies(release).stream()));
        return new RetentionUnit(
                image.id(),
                ReleaseKind.DEV,
                image.name() + " " + image.version(),
                image.created(),
                members,
                RetentionAction.STAY,
                latest(Stream.concat(
                        places.map(launched::get), Stream.of(image.id()).map(opened::get))),
                held(members));
    }

    private RetentionUnit release(ReleaseRecord release) {
        return new RetentionUnit(
                release.id(),
                release.kind(),
                release.title(),
                release.created(),
                List.of(release.id()),
                retired(release),
                latest(copies(release).stream().map(launched::get)),
                held(List.of(release.id())));
    }

    private Optional<String> held(List<String> members) {
        if (members.stream().anyMatch(pins::contains)) {
            return Optional.of("pinned");
        }
        if (members.stream().anyMatch(taught::contains)) {
            return Optional.of("a classroom uses it");
        }
        return members.stream().anyMatch(busy::contains) ? Optional.of("a run works on it") : Optional.empty();
    }

    /** What was done to it everywhere; where a region is behind, it is done there again. */
    private static RetentionAction retired(ReleaseRecord release) {
        return release.regions().stream()
                .map(ReleaseRegion::state)
                .filter(state -> state != ReleaseState.REMOVED && state != ReleaseState.FAILED)
                .map(state -> state == ReleaseState.DISABLED
                        ? RetentionAction.DISABLE
                        : state == ReleaseState.DEPRECATED ? RetentionAction.DEPRECATE : RetentionAction.STAY)
                .min(RetentionAction::compareTo)
                .orElse(RetentionAction.STAY);
    }

    private static @Nullable Instant latest(Stream<@Nullable Instant> times) {
        return times.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
