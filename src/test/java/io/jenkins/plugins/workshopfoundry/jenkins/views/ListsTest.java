package io.jenkins.plugins.workshopfoundry.jenkins.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.ImageList;
import io.jenkins.plugins.workshopfoundry.assembly.RoomList;
import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRegion;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a page shows, from records alone. */
class ListsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Region EAST = new Region("us-east-1");
    private static final Filter ALL = Filter.of(Map.of());

    private static final RoomList ROOMS = new RoomList(
            List.of(room("room-1", ClassroomState.OPEN), room("room-2", ClassroomState.PARKED)),
            Map.of("room-1", 2),
            List.of(new Origin("room-1", "school/my class", 7), new Origin("room-2", "other", 1)));

    private static final Map<String, Estimate> COSTS = Map.of("room-1", dollars("1.20"), "room-2", dollars("0.30"));

    private static ClassroomRecord room(String id, ClassroomState state) {
        Instant end = NOW.plus(Duration.ofMinutes(90));
        return new ClassroomRecord(id, "hello", "image-1", Provider.AWS, EAST, state, 5, end, "", "{}", NOW);
    }

    private static Estimate dollars(String sum) {
        Estimate.Line line = new Estimate.Line("machine", new BigDecimal(sum), "list");
        return new Estimate(List.of(line), List.of(), LocalDate.of(2026, 1, 1), "");
    }

    private static Slice<RoomRow> rooms(String folder) {
        Lists lists = new Lists(folder, NOW);
        return lists.rooms(lists.found(ROOMS, ALL), COSTS, ALL);
    }

    private static Sums sums(Map<String, Estimate> costs, Filter filter) {
        return Lists.sums(new Lists("", NOW).found(ROOMS, filter), costs);
    }

    @Test
    void aClassroomIsToldInWords() {
        RoomRow row = rooms("").rows().get(0);
        assertThat(row)
                .isEqualTo(new RoomRow(
                        "room-1",
                        "hello",
                        "aws, us-east-1",
                        "open",
                        "2 of 5",
                        "2026-03-02 13:30 UTC",
                        "in 1h30m",
                        "$1.20",
                        List.of(new Asker("school/my class #7", "job/school/job/my%20class/7/"))));
    }

    @Test
    void aFolderShowsWhatItsBuildsAskedForAndTheWholeShowsAll() {
        assertThat(rooms("school").rows()).extracting(RoomRow::id).containsExactly("room-1");
        assertThat(rooms("").rows()).hasSize(2);
        assertThat(rooms("elsewhere").total()).isZero();
    }

    @Test
    void theSumsAreOverWhatFits() {
        assertThat(sums(COSTS, ALL).words())
                .isEqualTo("2 classrooms with 10 seats, 2 of them taken; $1.50 so far by list prices.");
        Filter parked = Filter.of(Map.of("state", new String[] {"parked"}));
        assertThat(sums(COSTS, parked).words())
                .isEqualTo("1 classroom with 5 seats, 0 of them taken; $0.30 so far by list prices.");
    }

    @Test
    void whatCostsNothingIsFreeInTheSumAsInTheList() {
        Estimate nothing = new Estimate(List.of(), List.of(), LocalDate.of(2026, 1, 1), "");
        assertThat(new Sums(1, 5, 0, List.of(nothing)).words())
                .isEqualTo("1 classroom with 5 seats, 0 of them taken; free so far.");
    }

    @Test
    void aSumWithoutSomePriceSaysThatItIsTooLow() {
        Estimate unknown = new Estimate(List.of(), List.of("1 x x1e"), LocalDate.of(2026, 1, 1), "");
        Map<String, Estimate> costs = Map.of("room-1", dollars("1.20"), "room-2", unknown);
        assertThat(sums(costs, ALL).words()).contains("more than $1.20");
        assertThat(Words.cost(unknown)).isEqualTo("more than $0.00");
        assertThat(Words.cost(new Estimate(List.of(), List.of(), LocalDate.of(2026, 1, 1), "")))
                .isEqualTo("free");
    }

    @Test
    void timesAreToldFromNow() {
        assertThat(Words.until(NOW.plusSeconds(59), NOW)).isEqualTo("now");
        assertThat(Words.until(NOW.minus(Duration.ofMinutes(5)), NOW)).isEqualTo("5m ago");
    }

    @Test
    void imagesAndReleasesBelongToTheFolderWhoseBuildsMadeThem() {
        ImageRecord image = new ImageRecord(
                "image-1",
                "hello",
                "1.0.0",
                new ResourceRef(Provider.AWS, EAST, ResourceKind.IMAGE, "ami-1"),
                "sha256:0123456789abcdef",
                "{}",
                false,
                NOW);
        ReleaseRegion failed = new ReleaseRegion(EAST, ReleaseState.FAILED, null, List.of(), null, "No quota.");
        ReleaseRecord release = new ReleaseRecord(
                "release-1",
                "image-1",
                Provider.AWS,
                "hello",
                "1.0.0",
                "hello-1.0.0",
                ReleaseKind.VERSION,
                "{}",
                false,
                NOW,
                List.of(failed));
        ImageList all =
                new ImageList(List.of(image), List.of(release), List.of(new Origin("image-1", "school/bake", 3)));

        assertThat(new Lists("other", NOW).images(all, ALL).rows()).isEmpty();
        assertThat(new Lists("other", NOW).releases(all, ALL).rows()).isEmpty();
        assertThat(new Lists("school", NOW).images(all, ALL).rows())
                .containsExactly(new ImageRow(
                        "image-1",
                        "hello",
                        "1.0.0",
                        "aws, us-east-1",
                        "0123456789ab",
                        "2026-03-02 12:00 UTC",
                        List.of(new Asker("school/bake #3", "job/school/job/bake/3/"))));
        assertThat(new Lists("school", NOW).releases(all, ALL).rows())
                .containsExactly(new ReleaseRow(
                        "hello-1.0.0",
                        "version",
                        "image-1",
                        "aws",
                        "2026-03-02 12:00 UTC",
                        List.of(new RegionRow("us-east-1", "", "failed", "No quota."))));
        Filter dev = Filter.of(Map.of("state", new String[] {"dev"}));
        assertThat(new Lists("", NOW).releases(all, dev).total()).isZero();
    }
}
