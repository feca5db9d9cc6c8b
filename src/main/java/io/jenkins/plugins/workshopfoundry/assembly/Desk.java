package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.bake.ImageDetails;
import io.jenkins.plugins.workshopfoundry.classroom.SeatSecrets;
import io.jenkins.plugins.workshopfoundry.cost.CostEstimator;
import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.cost.PriceFile;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.provision.MachineUses;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What pages ask for. Lists come in bulk: a page makes as many queries for a thousand classrooms as for one.
 */
public final class Desk {

    private final Parts parts;
    private @Nullable PriceFile prices;

    Desk(Parts parts) {
        this.parts = parts;
    }

    /** The classrooms that are not closed, with who asked for them and how many learners are there. */
    public RoomList rooms() {
        return new RoomList(
                ledger().classrooms().standing(), ledger().classrooms().taken(), origins());
    }

    /** The images and releases that are not removed, newest first, with who asked for them. */
    public ImageList images() {
        return new ImageList(ledger().images().all(), ledger().releases().all(), origins());
    }

    /** Everybody who asked for one thing, by the job's name. */
    public List<Origin> origins(String id) {
        return ledger().origins().of(id);
    }

    /** Notes who asked for an image, a release or a classroom; noted already: a no-op. */
    public void asked(Origin origin) {
        ledger().origins().record(origin);
    }

    /**
     * What a classroom would cost, by the machines that its seats need.
     *
     * @param seats from 1
     * @param time how long it would last
     */
    public Estimate forecast(Provider provider, int seats, Duration time) {
        Region region = prices().of(provider).map(cloud -> cloud.region()).orElse(Region.LOCAL);
        return costs().forecast(provider, region, MachineUses.ahead(provider, seats), time);
    }

    /** What so many seats of an image will cost, by the machines that it asks for. */
    Estimate forecast(BakedImage image, int seats, Duration time) {
        Provider provider = image.ref().provider();
        return costs().forecast(
                        provider, image.ref().region(), MachineUses.planned(provider, image.details(), seats), time);
    }

    /** What classrooms that stand have cost so far, by id; one of an unknown image is taken to have the default disk. */
    public Map<String, Estimate> soFar(List<ClassroomRecord> rooms) {
        Map<String, Integer> disks = new HashMap<>();
        ledger().images().inUse().forEach(image -> disks.put(image.id(), disk(image)));
        Map<String, Estimate> costs = new HashMap<>();
        rooms.forEach(room ->
                costs.put(room.id(), soFar(room, disks.getOrDefault(room.imageId(), MachineUses.DISK_GB), now())));
        return costs;
    }

    /** What one classroom has cost so far; one that is closed, until then. */
    public Estimate soFar(ClassroomRecord room) {
        return soFar(room, disk(room), room.state() == ClassroomState.CLOSED ? closed(room) : now());
    }

    private Estimate soFar(ClassroomRecord room, int disk, Instant until) {
        return costs().soFar(room.provider(), room.region(), MachineUses.of(room, disk), room.created(), until);
    }

    /** The end of the run that removed it: a later teardown found nothing. */
    private Instant closed(ClassroomRecord room) {
        return ledger().runs().about(room.id()).stream()
                .filter(Desk::closes)
                .map(RunRecord::updated)
                .min(Comparator.naturalOrder())
                .orElse(room.expires());
    }

    private static boolean closes(RunRecord run) {
        return switch (run.kind()) {
            case TEARDOWN -> run.status() == RunStatus.DONE;
            case PROVISION -> run.status() == RunStatus.FAILED || run.status() == RunStatus.CANCELLED;
            default -> false;
        };
    }

    /** The time by which pages reckon. */
    public Instant now() {
        return parts.poll().clock().instant();
    }

    /**
     * What the classrooms that were opened since then cost in US dollars, each until the end of its time: one that was
     * closed early counts in full.
     */
    public BigDecimal committed(Instant since) {
        return ledger().classrooms().recordedSince(since).stream()
                .map(room -> whole(room, Duration.ZERO))
                .map(Estimate::dollars)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a classroom costs from its beginning to its end, if that is moved by so much. */
    public Estimate whole(ClassroomRecord room, Duration longer) {
        return costs().forecast(
                        room.provider(),
                        room.region(),
                        MachineUses.of(room, disk(room)),
                        Duration.between(room.created(), room.expires().plus(longer)));
    }

    /** The links that open the seats of a classroom, by seat and endpoint. Secrets, all of them. */
    public SortedMap<Integer, SortedMap<String, String>> seatLinks(String classroom) {
        SeatSecrets secrets = new SeatSecrets(parts.vault(), classroom);
        SortedMap<Integer, SortedMap<String, String>> links = new TreeMap<>();
        ledger().classrooms().seats(classroom).forEach(seat -> {
            String key = secrets.key(seat.number());
            SortedMap<String, String> open = new TreeMap<>();
            seat.endpoints().forEach((endpoint, url) -> open.put(endpoint, url + "?key=" + key));
            links.put(seat.number(), open);
        });
        return links;
    }

    private List<Origin> origins() {
        return ledger().origins().standing();
    }

    private Ledger ledger() {
        return parts.ledger();
    }

    private int disk(ClassroomRecord room) {
        return ledger().images().find(room.imageId()).map(Desk::disk).orElse(MachineUses.DISK_GB);
    }

    private static int disk(ImageRecord image) {
        return ImageDetails.diskGb(image).orElse(MachineUses.DISK_GB);
    }

    private CostEstimator costs() {
        return new CostEstimator(prices());
    }

    /** Read when first asked for: they come with the program, and do not change while it runs. */
    private synchronized PriceFile prices() {
        if (prices == null) {
            prices = PriceFile.bundled();
        }
        return prices;
    }
}
