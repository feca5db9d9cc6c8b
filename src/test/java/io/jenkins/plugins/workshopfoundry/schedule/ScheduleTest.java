package io.jenkins.plugins.workshopfoundry.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.Parts;
import io.jenkins.plugins.workshopfoundry.classroom.Replacing;
import io.jenkins.plugins.workshopfoundry.classroom.RollCall;
import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.PlannedClassroom;
import io.jenkins.plugins.workshopfoundry.ledger.TickRecord;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.run.Runner;
import io.jenkins.plugins.workshopfoundry.teardown.Sweep;
import io.jenkins.plugins.workshopfoundry.teardown.SweepPlanner;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import io.jenkins.plugins.workshopfoundry.teardown.Teardown;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a round of the schedule does, and whose. */
class ScheduleTest extends TwoControllers {

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
    void aCloudThatDoesNotAnswerHidesNoOrphansOfTheOthers() {
        plant("left");
        time.pass(HOUR);
        Parts parts = alpha.parts();
        Cloud answers = parts.sites().site(Provider.MEMORY).cloud();
        TickRecord tick =
                scheduleOver(parts, List.of(refusing(Cloud.class), answers)).tick(SETTINGS, log);
        assertThat(tick.failures()).singleElement().asString().startsWith("AWS gives no answer.");
        assertThat(tick.done()).anyMatch(line -> line.startsWith("removed machine"));
        assertThat(world.console().inventory()).noneMatch(thing -> thing.name().equals("left"));
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

    private Schedule scheduleOver(Parts parts, List<Cloud> clouds) {
        Runner runner = new Runner(
                parts.ledger(), parts.sites(), parts.poll(), parts.fanout(), parts.settings(), parts.checkpoints());
        Sweep sweep = new Sweep(new Teardown(parts.ledger(), parts.sites(), runner, parts.poll()));
        Absences none = new Absences(
                parts.ledger(), new RollCall(parts.ledger(), parts.sites()), refusing(Replacing.class), run -> {});
        return new Schedule(
                parts.ledger(),
                () -> new SweepPlanner(parts.ledger(), clouds, parts.fanout()),
                sweep,
                run -> {},
                none,
                time,
                parts.settings().owner());
    }

    /** A port behind which nobody answers, whatever is asked. */
    private static <T> T refusing(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, call, with) -> {
            throw new CloudUnavailable("AWS gives no answer.", "Try again.");
        }));
    }

    private void plant(String name) {
        OwnershipLabels labels = new OwnershipLabels("controller", "run-gone", name, null, null, time.instant());
        world.console().plant(ResourceKind.MACHINE, Region.LOCAL, name, labels.toMap());
    }
}
