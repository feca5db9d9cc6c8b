package io.jenkins.plugins.workshopfoundry.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where learners come in. */
class ReceptionTest {

    private static final Path HELLO = Path.of("test-workshops/good/hello-compose");

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private World.Process process;
    private Classroom room;

    @BeforeEach
    void open() {
        process = World.virtual(folder, time).process(time);
        String image = process.foundry()
                .bake(HELLO, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false), log)
                .id();
        room = process.foundry().provision(new ProvisionRequest(image, 2, Duration.ofHours(4), null, false), log);
    }

    @AfterEach
    void end() {
        process.close();
    }

    @Test
    void givesTheLowestFreeSeatAndTheSameOneToWhoeverHasTheToken() {
        Joined ann = join("Ann", null);
        assertThat(join("Ben", null).seat()).isEqualTo(2);
        Joined again = join(" Ann ", ann.rejoinToken());
        assertThat(again.seat()).isEqualTo(1);
        assertThat(again.links()).isEqualTo(ann.links());
    }

    @Test
    void keepsASeatFromWhoeverOnlyKnowsItsName() {
        join("Ann", null);
        refused("Ann", null, "has a seat already");
        refused("Ann", "guessed", "has a seat already");
        assertThat(process.foundry().reception().roster(room.id())).hasSize(2);
    }

    @Test
    void letsANameInAgainOnceItsSeatIsReleased() {
        Joined first = join("Ann", null);
        process.foundry().reception().release(room.id(), 1);
        Joined second = join("Ann", null);
        assertThat(second.seat()).isEqualTo(1);
        assertThat(second.rejoinToken()).isNotEqualTo(first.rejoinToken());
        refused("Ann", first.rejoinToken(), "has a seat already");
    }

    @Test
    void saysSoWhenEverySeatIsTaken() {
        join("Ann", null);
        join("Ben", null);
        refused("Eve", null, "Every seat of this classroom is taken");
    }

    @Test
    void stopsTheEleventhTryFromAnAddressUntilAMinuteIsOver() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> reception("WRONG", "Ann", null)).hasMessageContaining("No open classroom");
        }
        assertThatThrownBy(() -> reception(room.joinCode(), "Ann", null))
                .hasMessageContaining(Reception.TOO_MANY_TRIES);
        time.pass(Duration.ofSeconds(61));
        assertThat(reception(room.joinCode(), "Ann", null).seat()).isEqualTo(1);
    }

    @Test
    void stopsGuessersOfOneNameWhereverTheyComeFrom() {
        join("Ann", null);
        for (int i = 0; i < 10; i++) {
            String address = "10.0.1." + i;
            assertThatThrownBy(() -> from(address)).hasMessageContaining("has a seat already");
        }
        assertThatThrownBy(() -> from("10.0.2.1")).hasMessageContaining(Reception.TOO_MANY_TRIES);
    }

    @Test
    void closesWithTheClass() {
        time.pass(Duration.ofHours(4));
        refused("Ann", null, "No open classroom");
    }

    @Test
    void readsTheCodeAsPeopleTypeIt() {
        String typed = " " + room.joinCode().toLowerCase(Locale.ROOT) + " -";
        assertThat(reception(typed, "Ann", null).seat()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "A\u0000nn", "A\nnn", "A\u001b[2Jnn"})
    void refusesWhatIsNoName(String name) {
        refused(name, null, "A name has 1 to 60 characters");
    }

    @Test
    void refusesALongerNameThanSixtyCharacters() {
        refused("x".repeat(61), null, "A name has 1 to 60 characters");
        assertThat(join("x".repeat(60), null).seat()).isEqualTo(1);
    }

    @Test
    void refusesToReleaseASeatThatIsNotThere() {
        assertThatThrownBy(() -> process.foundry().reception().release(room.id(), 3))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("has no seat 3");
    }

    @Test
    void doesNotShowInTextWhatOpensASeat() {
        Joined ann = join("Ann", null);
        assertThat(ann.toString()).doesNotContain(ann.rejoinToken()).doesNotContain("key=");
    }

    @Test
    void extendsAndResetsOnlyWhatIsThere() {
        Upkeep upkeep = process.foundry().upkeep();
        assertThatThrownBy(() -> upkeep.extend("room-none", Duration.ofHours(1)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> upkeep.extend(room.id(), Duration.ofDays(14))).hasMessageContaining("14 days");
        assertThatThrownBy(() -> upkeep.reset(room.id(), 3, log)).hasMessageContaining("1 to 2");
        process.foundry().teardown(room.id(), log);
        assertThatThrownBy(() -> upkeep.reset(room.id(), 1, log)).hasMessageContaining("is closed");
    }

    private void refused(String name, @Nullable String token, String because) {
        assertThatThrownBy(() -> join(name, token))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(because);
    }

    private Joined join(String name, @Nullable String token) {
        return reception(room.joinCode(), name, token);
    }

    private Joined reception(String code, String name, @Nullable String token) {
        return process.foundry().reception().join(code, name, token, "10.0.0.1");
    }

    private Joined from(String address) {
        return process.foundry().reception().join(room.joinCode(), "Ann", "guessed", address);
    }
}
