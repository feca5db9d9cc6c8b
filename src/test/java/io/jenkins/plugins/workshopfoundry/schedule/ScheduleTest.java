package io.jenkins.plugins.workshopfoundry.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.assembly.Agenda;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.PlanState;
import io.jenkins.plugins.workshopfoundry.ledger.PlannedClassroom;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.ledger.TickRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the schedule does when, on a pretend cloud and in virtual time. */
class ScheduleTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ScheduleSettings SETTINGS = ScheduleSettings.DEFAULT;

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private World world;
    private World.Process alpha;
    private World.Process beta;
    private String image = "";

    @BeforeEach
    void begin() {
        world = World.virtual(folder, time);
        world.share("controller", "beta");
        alpha = world.process(time);
        beta = world.process("beta", time, Faults.none(), point -> {});
        image = alpha.foundry()
                .bake(
                        Path.of("test-workshops/good/hello-compose"),
                        new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false),
                        log)
                .id();
    }

    @AfterEach
    void end() {
        alpha.close();
        beta.close();
    }

    @Test
    void closesWhatIsOverAfterItsGraceAndSaysSo() {
        Classroom room = alpha.foundry().provision(request(HOUR), log);
        assertThat(schedule(alpha).tick(SETTINGS, log).quiet()).isTrue();
        time.pass(HOUR.plusMinutes(5));
        assertThat(schedule(alpha).tick(SETTINGS, log).quiet()).isTrue();
        time.pass(Duration.ofMinutes(6));
        TickRecord tick = schedule(alpha).tick(SETTINGS, log);
        assertThat(tick.done()).anyMatch(line -> line.contains(room.id() + ": expired at"));
        assertThat(tick.done()).anyMatch(line -> line.startsWith("removed machine"));
        assertThat(tick.troubled()).isFalse();
        assertThat(alpha.foundry().overview().classrooms()).isEmpty();
    }

    @Test
    void aDryRunOnlySays() {
        Classroom room = alpha.foundry().provision(request(HOUR), log);
        PlannedClassroom planned = agenda().plan(request(HOUR), in(HOUR), Duration.ofMinutes(20));
        time.pass(HOUR.plusMinutes(11));
        TickRecord tick = schedule(alpha).tick(new ScheduleSettings(HOUR, SweepSettings.DEFAULT, true), log);
        assertThat(tick.dryRun()).isTrue();
        assertThat(tick.done())
                .contains("would open classroom " + planned.id())
                .anyMatch(line -> line.startsWith("would remove classroom " + room.id()));
        assertThat(alpha.foundry().overview().classrooms()).hasSize(1);
        assertThat(agenda().planned()).containsExactly(planned);
    }

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
    void ofTwoControllersOneLeadsUntilItLeavesOrIsGone() {
        Schedule first = schedule(alpha);
        Schedule second = schedule(beta);
        assertThat(first.tick(SETTINGS, log).leading()).isTrue();
        assertThat(second.tick(SETTINGS, log).leading()).isFalse();
        first.leave();
        assertThat(second.tick(SETTINGS, log).leading()).isTrue();
        assertThat(first.tick(SETTINGS, log).leading()).isFalse();
        time.pass(Duration.ofMinutes(3));
        assertThat(first.tick(SETTINGS, log).leading()).isTrue();
    }

    @Test
    void theLeaderClosesAndOpensForAControllerThatIsGone() {
        Classroom room = beta.foundry().provision(request(HOUR), log);
        beta.foundry().agenda().plan(request(HOUR), in(HOUR), HOUR.dividedBy(2));
        time.pass(HOUR.dividedBy(2).plusMinutes(4));
        assertThat(schedule(alpha).tick(SETTINGS, log).quiet()).isTrue();
        time.pass(Duration.ofMinutes(2));
        assertThat(schedule(alpha).tick(SETTINGS, log).done())
                .singleElement()
                .asString()
                .startsWith("opens classroom");
        time.pass(HOUR.dividedBy(2).plusMinutes(5));
        assertThat(schedule(alpha).tick(SETTINGS, log).done())
                .anyMatch(line -> line.startsWith("classroom " + room.id() + ": expired"));
    }

    @Test
    void whoDoesNotLeadAttendsToItsOwn() {
        Classroom own = beta.foundry().provision(request(HOUR), log);
        Classroom others = alpha.foundry().provision(request(HOUR), log);
        time.pass(HOUR.plusMinutes(11));
        alpha.parts().ledger().leases().hold("schedule", "somebody else", HOUR);
        TickRecord tick = schedule(beta).tick(SETTINGS, log);
        assertThat(tick.leading()).isFalse();
        assertThat(tick.done())
                .anyMatch(line -> line.contains(own.id()))
                .noneMatch(line -> line.startsWith("classroom " + others.id()));
    }

    @Test
    void orphansAreSweptWithTheCap() {
        for (int n = 0; n < 3; n++) {
            plant("left-" + n);
        }
        time.pass(HOUR);
        SweepSettings two = new SweepSettings(true, true, Duration.ofMinutes(10), Duration.ofDays(1), 2);
        TickRecord tick = schedule(alpha).tick(new ScheduleSettings(HOUR, two, false), log);
        assertThat(tick.done()).anyMatch(line -> line.contains("1 more: beyond the cap"));
        assertThat(tick.done().stream().filter(line -> line.startsWith("removed")))
                .hasSize(2);
    }

    @Test
    void everyRoundOfTheKeeperIsOnRecordWithTheTimeOfTheNext() {
        Instant now = time.instant();
        TickRecord tick = schedule(alpha).tick(SETTINGS, log);
        assertThat(tick.begun()).isEqualTo(now);
        assertThat(tick.next()).isEqualTo(now.plus(SETTINGS.interval()));
        assertThat(agenda().lastTick()).contains(tick);
        assertThat(beta.foundry().agenda().ticks(5)).containsExactly(tick);
        assertThat(beta.foundry().agenda().lastTick()).isEmpty();
    }

    @Test
    void ofTwoProcessesOfOneControllerOneKeepsTheSchedule() {
        plant("left");
        time.pass(HOUR);
        try (World.Process another = world.process(time)) {
            alpha.parts().ledger().leases().hold("schedule/controller", "another process", HOUR);
            assertThat(schedule(another).tick(SETTINGS, log).quiet()).isTrue();
            assertThat(another.foundry().agenda().lastTick()).isEmpty();
        }
        assertThat(world.console().inventory()).anyMatch(thing -> thing.name().equals("left"));
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

    private Schedule schedule(World.Process process) {
        return process.foundry().agenda().schedule(run -> process.foundry().resume(run, log));
    }

    private Agenda agenda() {
        return alpha.foundry().agenda();
    }

    private Instant in(Duration duration) {
        return time.instant().plus(duration);
    }

    private ProvisionRequest request(Duration ttl) {
        return new ProvisionRequest(image, 3, ttl, null, false);
    }

    private void plant(String name) {
        OwnershipLabels labels = new OwnershipLabels("controller", "run-gone", name, null, null, time.instant());
        world.console().plant(ResourceKind.MACHINE, Region.LOCAL, name, labels.toMap());
    }
}
