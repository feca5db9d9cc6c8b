package io.jenkins.plugins.workshopfoundry.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.ledger.PlanState;
import io.jenkins.plugins.workshopfoundry.ledger.PlannedClassroom;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.ledger.TickRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of classrooms that are ordered for later. */
class OrdersTest extends TwoControllers {

    @Test
    void opensAnOrderedClassroomInTimeAndClosesItAtItsEnd() {
        Instant starts = in(Duration.ofHours(3));
        PlannedClassroom planned = agenda().plan(request(HOUR), starts, Duration.ofMinutes(20));
        time.pass(Duration.ofMinutes(159));
        assertThat(schedule(alpha).tick(SETTINGS, log).quiet()).isTrue();
        time.pass(Duration.ofMinutes(1));
        assertThat(schedule(alpha).tick(SETTINGS, log).done())
                .containsExactly("opens classroom " + planned.id() + ", which begins at " + starts);
        assertThat(alpha.foundry().overview().classrooms())
                .singleElement()
                .satisfies(room -> assertThat(room.id()).isEqualTo(planned.id()))
                .satisfies(room -> assertThat(room.seats()).isEqualTo(3))
                .satisfies(room -> assertThat(room.expires()).isEqualTo(starts.plus(HOUR)));
        assertThat(schedule(alpha).tick(SETTINGS, log).done()).containsExactly("opened classroom " + planned.id());
        assertThat(agenda().planned(planned.id()).orElseThrow().state()).isEqualTo(PlanState.OPENED);
        time.pass(Duration.ofMinutes(91));
        schedule(alpha).tick(SETTINGS, log);
        assertThat(alpha.foundry().overview().classrooms()).isEmpty();
    }

    @Test
    void whatACrashedOpenerBeganIsGoneOnWithOnce() {
        PlannedClassroom planned = agenda().plan(request(HOUR), in(HOUR), HOUR.dividedBy(2));
        time.pass(HOUR.dividedBy(2));
        List<String> begun = new ArrayList<>();
        alpha.foundry().agenda().schedule(begun::add).tick(SETTINGS, log);
        assertThat(begun).hasSize(1);
        schedule(alpha).tick(SETTINGS, log);
        assertThat(alpha.foundry().overview().classrooms()).hasSize(1);
        assertThat(alpha.parts().ledger().runs().about(planned.id())).hasSize(1);
    }

    @Test
    void anOrderThatWasTakenBackIsNotOpened() {
        PlannedClassroom planned = agenda().plan(request(HOUR), in(HOUR), HOUR.dividedBy(2));
        agenda().cancel(planned.id());
        time.pass(HOUR);
        assertThat(schedule(alpha).tick(SETTINGS, log).quiet()).isTrue();
        assertThatThrownBy(() -> agenda().cancel(planned.id()))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("No classroom " + planned.id() + " is ordered");
    }

    @Test
    void anOrderNobodyAttendedToIsMissedAndNotOpenedToNobody() {
        PlannedClassroom planned = agenda().plan(request(HOUR), in(HOUR), HOUR.dividedBy(2));
        time.pass(Duration.ofDays(1));
        TickRecord tick = schedule(alpha).tick(SETTINGS, log);
        assertThat(tick.failures()).singleElement().asString().contains("was not opened. Nobody kept the schedule");
        assertThat(agenda().planned(planned.id()).orElseThrow().state()).isEqualTo(PlanState.MISSED);
        assertThat(alpha.foundry().overview().classrooms()).isEmpty();
    }

    @Test
    void anOrderWhoseImageIsGoneFailsAloneAndSaysWhy() {
        PlannedClassroom planned = agenda().plan(request(HOUR), in(HOUR), HOUR.dividedBy(2));
        alpha.foundry().teardown(image, log);
        time.pass(HOUR.dividedBy(2));
        TickRecord first = schedule(alpha).tick(SETTINGS, log);
        TickRecord second = schedule(alpha).tick(SETTINGS, log);
        assertThat(List.of(first, second)).anyMatch(TickRecord::troubled);
        assertThat(agenda().planned(planned.id()).orElseThrow().state()).isNotEqualTo(PlanState.OPENED);
        assertThat(alpha.foundry().overview().classrooms()).isEmpty();
    }

    @Test
    void anOrderForYesterdayOrOfNoImageIsRefused() {
        assertThatThrownBy(() -> agenda().plan(request(HOUR), in(Duration.ZERO), HOUR))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("that was before now");
        ProvisionRequest unknown = new ProvisionRequest("image-x", 3, HOUR, null, false);
        assertThatThrownBy(() -> agenda().plan(unknown, in(HOUR), HOUR)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aRunThatWasCancelledWhileOpeningIsNotedAsFailed() {
        PlannedClassroom planned = agenda().plan(request(HOUR), in(HOUR), HOUR.dividedBy(2));
        time.pass(HOUR.dividedBy(2));
        alpha.foundry()
                .agenda()
                .schedule(run -> alpha.foundry().cancel(run, log))
                .tick(SETTINGS, log);
        TickRecord tick = schedule(alpha).tick(SETTINGS, log);
        assertThat(tick.failures()).singleElement().asString().startsWith("Classroom " + planned.id());
        assertThat(agenda().planned(planned.id()).orElseThrow().state()).isEqualTo(PlanState.FAILED);
        assertThat(alpha.parts().ledger().runs().about(planned.id()).get(0).status())
                .isEqualTo(RunStatus.CANCELLED);
    }
}
