package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.assembly.ImageList;
import io.jenkins.plugins.workshopfoundry.assembly.RoomList;
import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the page of a folder shows, out of all that there is. Pure.
 *
 * @param folder the full name of the folder; everything is in the one with the empty name
 * @param now the time
 */
record Lists(String folder, Instant now) {

    /** The classrooms that fit, out of all. */
    RoomList found(RoomList all, Filter filter) {
        Map<String, List<Origin>> origins = here(all.origins());
        List<ClassroomRecord> rooms = all.rooms().stream()
                .filter(room -> isHere(origins, room.id()))
                .filter(room -> filter.fits(room.id(), room.name(), room.provider(), Words.state(room.state())))
                .toList();
        return new RoomList(rooms, all.taken(), all.origins());
    }

    /** The page that the filter asks for, of the classrooms that fit. */
    Slice<RoomRow> rooms(RoomList found, Map<String, Estimate> costs, Filter filter) {
        Map<String, List<Origin>> origins = here(found.origins());
        return Slice.of(
                found.rooms(),
                filter,
                room -> row(
                        room,
                        found.taken().getOrDefault(room.id(), 0),
                        Objects.requireNonNull(costs.get(room.id())),
                        origins.getOrDefault(room.id(), List.of())));
    }

    /** The sums over the classrooms that fit, on all pages. */
    static Sums sums(RoomList found, Map<String, Estimate> costs) {
        List<ClassroomRecord> rooms = found.rooms();
        return new Sums(
                rooms.size(),
                rooms.stream().mapToInt(ClassroomRecord::seats).sum(),
                rooms.stream()
                        .mapToInt(room -> found.taken().getOrDefault(room.id(), 0))
                        .sum(),
                rooms.stream()
                        .map(room -> Objects.requireNonNull(costs.get(room.id())))
                        .toList());
    }

    /** The images that fit. */
    Slice<ImageRow> images(ImageList all, Filter filter) {
        Map<String, List<Origin>> origins = here(all.origins());
        List<ImageRecord> found = all.images().stream()
                .filter(image -> isHere(origins, image.id()))
                .filter(image ->
                        filter.fits(image.id(), image.name(), image.ref().provider(), ""))
                .toList();
        return Slice.of(found, filter, image -> row(image, origins.getOrDefault(image.id(), List.of())));
    }

    /** The releases that fit. */
    Slice<ReleaseRow> releases(ImageList all, Filter filter) {
        Map<String, List<Origin>> origins = here(all.origins());
        List<ReleaseRecord> found = all.releases().stream()
                .filter(release -> isHere(origins, release.id()) || isHere(origins, release.imageId()))
                .filter(release -> filter.fits(
                        release.id(),
                        release.title(),
                        release.provider(),
                        release.kind().word()))
                .toList();
        return Slice.of(found, filter, Lists::row);
    }

    private Map<String, List<Origin>> here(List<Origin> origins) {
        return origins.stream().filter(origin -> origin.isIn(folder)).collect(Collectors.groupingBy(Origin::id));
    }

    private boolean isHere(Map<String, List<Origin>> origins, String id) {
        return folder.isEmpty() || origins.containsKey(id);
    }

    RoomRow row(ClassroomRecord room, int taken, Estimate cost, List<Origin> origins) {
        return new RoomRow(
                room.id(),
                room.name(),
                Words.place(room.provider(), room.region()),
                Words.state(room.state()),
                taken + " of " + room.seats(),
                Words.time(room.expires()),
                Words.until(room.expires(), now),
                Words.cost(cost),
                askers(origins));
    }

    private static ImageRow row(ImageRecord image, List<Origin> origins) {
        return new ImageRow(
                image.id(),
                image.name(),
                image.version(),
                Words.place(image.ref().provider(), image.ref().region()),
                Words.shortly(image.digest()),
                Words.time(image.created()),
                askers(origins));
    }

    private static ReleaseRow row(ReleaseRecord release) {
        return new ReleaseRow(
                release.title(),
                release.kind().word(),
                release.imageId(),
                release.provider().word(),
                Words.time(release.created()),
                release.regions().stream().map(RegionRow::of).toList());
    }

    private static List<Asker> askers(List<Origin> origins) {
        return origins.stream().map(Asker::of).toList();
    }
}
