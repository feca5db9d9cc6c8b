package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.Desk;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages ask for, on a ledger with a class in it. */
class DeskTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private World.Process process;
    private Desk desk;
    private Classroom room;

    @BeforeEach
    void begin() {
        process = World.virtual(folder, time).process(time);
        desk = process.foundry().desk();
        BakeRequest bake = new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false);
        BakedImage image = process.foundry().bake(Path.of("test-workshops/good/hello-compose"), bake, log);
        room = process.foundry().provision(new ProvisionRequest(image.id(), 2, Duration.ofHours(4), null, false), log);
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void listsWhatStandsWithItsLearnersAndWhoAskedForIt() {
        Joined joined = process.foundry().reception().join(room.joinCode(), "Ada", null, "here");
        desk.asked(new Origin(room.id(), "school/class", 7));
        assertThat(desk.rooms().rooms()).extracting(ClassroomRecord::id).containsExactly(room.id());
        assertThat(desk.rooms().taken()).containsEntry(room.id(), 1);
        assertThat(desk.rooms().origins()).containsExactly(new Origin(room.id(), "school/class", 7));
        assertThat(desk.images().images()).extracting(ImageRecord::name).containsExactly("hello-compose");
        assertThat(desk.images().releases()).isEmpty();
        assertThat(desk.origins(room.id())).containsExactly(new Origin(room.id(), "school/class", 7));
        assertThat(desk.seatLinks(room.id()).get(joined.seat()))
                .as("the teacher's link is the learner's")
                .isEqualTo(joined.links());
    }

    @Test
    void forecastsWhatSeatsCost() {
        BigDecimal oneHour =
                desk.forecast(Provider.AWS, 12, Duration.ofHours(1)).dollars();
        assertThat(oneHour).isPositive();
        assertThat(desk.forecast(Provider.AWS, 12, Duration.ofHours(2)).dollars())
                .isGreaterThan(oneHour);
        assertThat(desk.forecast(Provider.AWS, 40, Duration.ofHours(1)).dollars())
                .isGreaterThan(oneHour);
        assertThat(desk.forecast(Provider.LOCAL, 12, Duration.ofHours(1)).dollars())
                .isZero();
    }

    @Test
    void aClassroomCostsMoreTheLongerItStands() {
        ClassroomRecord record =
                process.parts().ledger().classrooms().find(room.id()).orElseThrow();
        assertThat(soFar(record)).as("the pretend cloud").isZero();

        ClassroomRecord paid = since(record, time.instant());
        assertThat(soFar(paid)).isZero();
        time.sleep(Duration.ofHours(3));
        assertThat(soFar(paid)).isPositive();
    }

    @Test
    void aClassroomThatIsClosedCostsNothingMore() {
        Instant opened = time.instant();
        time.sleep(Duration.ofHours(1));
        process.foundry().teardown(room.id(), log);
        ClassroomRecord closed =
                since(process.parts().ledger().classrooms().find(room.id()).orElseThrow(), opened);
        BigDecimal inAll = soFar(closed);
        assertThat(inAll).isPositive();
        time.sleep(Duration.ofDays(3));
        assertThat(soFar(closed)).isEqualByComparingTo(inAll);
    }

    private BigDecimal soFar(ClassroomRecord room) {
        return desk.soFar(room).dollars();
    }

    private static ClassroomRecord since(ClassroomRecord room, Instant created) {
        return new ClassroomRecord(
                room.id(),
                room.name(),
                room.imageId(),
                Provider.AWS,
                new Region("us-east-1"),
                room.state(),
                room.seats(),
                room.expires(),
                room.joinHash(),
                room.details(),
                created);
    }
}
