package io.jenkins.plugins.workshopfoundry.jenkins.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hudson.model.Failure;
import hudson.model.User;
import io.jenkins.plugins.workshopfoundry.jenkins.config.BudgetConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.stapler.ForwardToView;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.verb.POST;

/** The page of a classroom, and what can be done on it. */
class RoomPageTest {

    @TempDir
    private Path home;

    private Controller controller;
    private Classroom room;
    private RoomPage page;

    @BeforeEach
    void hold() {
        controller = new Controller(home);
        room = controller.open();
        page = page(room.id());
    }

    @AfterEach
    void end() {
        controller.close();
    }

    private RoomPage page(String id) {
        return Objects.requireNonNull(new AllWorkshops().getRoom(id));
    }

    private static RoomView shown(RoomPage page) {
        return Objects.requireNonNull(page.getRoom());
    }

    @Test
    void showsTheSeatsWithTheirLearnersAndNothingThatOpensThem() {
        controller.engine().use(foundry -> foundry.reception().join(room.joinCode(), "Ada", null, "here"));
        RoomView view = shown(page);
        assertThat(page.getProblem()).isEmpty();
        assertThat(view.open()).isTrue();
        assertThat(view.facts())
                .containsEntry("Workshop", "hello-compose")
                .containsEntry("State", "open")
                .containsEntry("Seats taken", "1 of 2")
                .containsEntry("Cost so far", "free");
        assertThat(view.seats()).extracting(SeatRow::learner).containsExactly("Ada", "");
        assertThat(view.seats().get(0).links()).extracting(Link::name).containsExactly("web");
        assertThat(view.toString()).doesNotContain(room.joinCode()).doesNotContain("key=");
    }

    @Test
    void whatIsNotThereIsSaidInASentence() {
        RoomPage nowhere = page("room-nowhere");
        assertThat(nowhere.getRoom()).isNull();
        assertThat(nowhere.getProblem()).contains("room-nowhere");
    }

    @Test
    void secretsAreShownOnceItIsNotedWhoSawThem() throws IOException {
        ForwardToView answer = (ForwardToView) page.doReveal();
        Revealed revealed = (Revealed) answer.it;
        assertThat(revealed.joinCode()).isEqualTo(room.joinCode());
        assertThat(revealed.seats()).hasSize(2);
        assertThat(revealed.seats().get(0).links().get(0).url()).contains("?key=");
        assertThat(revealed.toString()).doesNotContain(room.joinCode());
        assertThat(controller.audit()).singleElement().asString().endsWith(" teacher reveal " + room.id());
    }

    @Test
    void whatCannotBeNotedIsNotShown() throws IOException {
        Files.writeString(home.resolve("workshop-foundry"), "in the way");
        assertThatThrownBy(() -> page.doReveal()).isInstanceOf(Failure.class).hasMessageContaining("audit.log");
    }

    @Test
    void aNameThatHasALineBreakForgesNoLineOfTheLog() throws IOException {
        User.become("mallory\n2026-01-01T00:00:00Z admin");
        page.doReveal();
        assertThat(controller.audit()).hasSize(1);
        User.become(null);
        page.doReveal();
        assertThat(controller.audit().get(1)).contains(" anonymous reveal ");
    }

    @Test
    void whoMayOnlyViewSeesNoSecretAndChangesNothing() throws IOException {
        controller.jenkins().refuse(WorkshopPermissions.PROVISION);
        controller.jenkins().refuse(WorkshopPermissions.TEARDOWN);
        assertThat(page.isProvisioner()).isFalse();
        assertThat(page.isRemover()).isFalse();
        assertThatThrownBy(() -> page.doReveal()).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> page.doExtend("1h")).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> page.doReset(1)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> page.doRemake(1)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> page.doRelease(1)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> page.doTeardown()).isInstanceOf(SecurityException.class);
        assertThat(controller.audit()).isEmpty();
        assertThat(shown(page).open()).isTrue();
    }

    @Test
    void extendingMovesTheEnd() throws IOException {
        String before = shown(page).row().expires();
        assertThat(page.doExtend("1h")).isInstanceOf(HttpResponses.Dot.class);
        assertThat(shown(page(room.id())).row().expires()).isGreaterThan(before);
        assertThat(controller.audit()).singleElement().asString().contains(" extend ");
    }

    @Test
    void extendingKeepsToTheBudget() {
        BudgetConfiguration budget = new BudgetConfiguration();
        WorkshopFoundryConfiguration.get().setBudget(budget);
        // The pretend cloud costs nothing; that the budget is asked shows all the same.
        budget.setPerClassroom("a fortune");
        assertThatThrownBy(() -> page.doExtend("1h")).hasMessageContaining("'a fortune' is not an amount");
        WorkshopFoundryConfiguration.get().setBudget(null);
    }

    @Test
    void aSeatIsReleasedForSomebodyElse() throws IOException {
        controller.engine().use(foundry -> foundry.reception().join(room.joinCode(), "Ada", null, "here"));
        assertThat(page.doRelease(1)).isInstanceOf(HttpResponses.Dot.class);
        assertThat(shown(page(room.id())).seats()).extracting(SeatRow::learner).containsExactly("", "");
        assertThat(controller.audit()).singleElement().asString().endsWith(" teacher release " + room.id() + "/1");
    }

    @Test
    void aSeatIsSetBackOnItsMachineBehindThePage() throws IOException {
        assertThat(page.doReset(2)).isInstanceOf(HttpResponses.Dot.class);
        assertThat(controller.audit()).singleElement().asString().endsWith(" teacher reset " + room.id() + "/2");
        await().untilAsserted(() -> assertThat(shown(page(room.id())).seats())
                .extracting(seat -> seat.reset().replaceAll(" at .*", ""))
                .containsExactly("", "reset"));
        assertThat(page.isBusy()).isFalse();
        assertThatThrownBy(() -> page.doReset(3)).isInstanceOf(Failure.class).hasMessageContaining("no seat 3");
        assertThatThrownBy(() -> page.doRelease(3)).isInstanceOf(Failure.class).hasMessageContaining("no seat 3");
    }

    @Test
    void aSeatThatIsBeingSetBackSaysSoAndIsNotSetBackTwice() {
        Resets.here().begin(room.id(), 1);
        SeatRow seat = shown(page).seats().get(0);
        assertThat(seat.busy()).isTrue();
        assertThat(seat.reset()).startsWith("being reset since ");
        assertThat(page.isBusy()).isTrue();
        assertThatThrownBy(() -> page.doReset(1)).isInstanceOf(Failure.class).hasMessageContaining("already");
    }

    @Test
    void aSeatWhoseMachineIsGoneHasItMadeAgain() {
        controller.loseMachines(room.id());
        assertThat(page.doReset(1)).isInstanceOf(HttpResponses.Dot.class);
        await().untilAsserted(() ->
                assertThat(shown(page(room.id())).seats().get(0).reset()).startsWith("reset at "));
    }

    @Test
    void aResetThatFailsIsToldWithItsSeat() {
        controller.stopMachines(room.id());
        assertThat(page.doReset(1)).isInstanceOf(HttpResponses.Dot.class);
        await().untilAsserted(() ->
                assertThat(shown(page(room.id())).seats().get(0).reset()).startsWith("not reset at "));
        assertThat(shown(page(room.id())).seats().get(0).trouble())
                .contains("does not run")
                .contains("Make the machine again");
        page.doRemake(1);
        assertThat(shown(page(room.id())).seats().get(0).trouble()).isEmpty();
    }

    @Test
    void theMachineOfASeatIsMadeAgainBehindThePageEvenIfItRuns() throws IOException {
        List<String> before = controller.machines(room.id());
        MachineRow machine = shown(page).machines().get(0);
        assertThat(machine.seats()).isEqualTo("seats 1 to 2");
        assertThat(machine.again()).isEmpty();
        assertThat(page.doRemake(2)).isInstanceOf(HttpResponses.Dot.class);
        assertThat(controller.audit()).singleElement().asString().endsWith(" teacher remake " + room.id() + "/2");
        await().untilAsserted(() ->
                assertThat(shown(page(room.id())).machines().get(0).again()).startsWith("made again at "));
        assertThat(controller.machines(room.id())).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(page(room.id()).isBusy()).isFalse();
    }

    @Test
    void aMachineThatIsSwitchedOffIsMadeAgainWhereAResetIsRefused() {
        controller.stopMachines(room.id());
        List<String> before = controller.machines(room.id());
        page.doRemake(1);
        await().untilAsserted(() ->
                assertThat(shown(page(room.id())).machines().get(0).again()).startsWith("made again at "));
        assertThat(controller.machines(room.id())).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(page.doReset(1)).isInstanceOf(HttpResponses.Dot.class);
        await().untilAsserted(() ->
                assertThat(shown(page(room.id())).seats().get(0).reset()).startsWith("reset at "));
    }

    @Test
    void whileAMachineIsMadeAgainNoSeatOfItIsResetAndThePageLooksAgain() {
        controller.engine().use(foundry -> foundry.upkeep().beginMachine(room.id(), 1));
        RoomView view = shown(page);
        assertThat(view.awaited()).isTrue();
        assertThat(view.seats()).allMatch(SeatRow::busy);
        assertThat(view.machines().get(0).awaited()).isTrue();
        assertThat(page.doRemake(1)).isInstanceOf(HttpResponses.Dot.class);
        await().untilAsserted(() -> assertThat(shown(page(room.id())).awaited()).isFalse());
    }

    @Test
    void aMachineOfASeatOrClassroomThatIsNotThereIsNotMadeAgain() {
        assertThatThrownBy(() -> page.doRemake(3)).isInstanceOf(Failure.class).hasMessageContaining("no seat 3");
        assertThatThrownBy(() -> page("room-nowhere").doRemake(1))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("room-nowhere");
    }

    @Test
    void aTimeThatIsNoneIsRefusedInASentence() {
        assertThatThrownBy(() -> page.doExtend("a while"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("a while");
    }

    @Test
    void tearingDownGoesOnBehindThePage() throws IOException {
        assertThat(page.doTeardown()).isInstanceOf(HttpResponses.Dot.class);
        await().untilAsserted(() -> {
            RoomView after = shown(page(room.id()));
            assertThat(after.standing()).isFalse();
            assertThat(after.row().state()).isEqualTo("closed");
        });
        assertThat(controller.audit()).singleElement().asString().contains(" teardown ");
        assertThatThrownBy(() -> page(room.id()).doExtend("1h"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("closed");
    }

    @Test
    void everyMethodThatChangesOrRevealsIsForPostAlone() throws NoSuchMethodException {
        assertThat(RoomPage.class.getMethod("doReveal").isAnnotationPresent(POST.class))
                .isTrue();
        assertThat(RoomPage.class.getMethod("doTeardown").isAnnotationPresent(POST.class))
                .isTrue();
        assertThat(RoomPage.class.getMethod("doExtend", String.class).isAnnotationPresent(POST.class))
                .isTrue();
        assertThat(RoomPage.class.getMethod("doReset", int.class).isAnnotationPresent(POST.class))
                .isTrue();
        assertThat(RoomPage.class.getMethod("doRemake", int.class).isAnnotationPresent(POST.class))
                .isTrue();
        assertThat(RoomPage.class.getMethod("doRelease", int.class).isAnnotationPresent(POST.class))
                .isTrue();
        assertThat(AllWorkshops.class.getMethod("doLook").isAnnotationPresent(POST.class))
                .isTrue();
    }
}
