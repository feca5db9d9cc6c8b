package io.jenkins.plugins.workshopfoundry.cloud;

import static io.jenkins.plugins.workshopfoundry.cloud.CloudFixture.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Machines} promises. */
public interface MachinesContract extends CloudFixture {

    @Test
    default void aMachinePlanIsTheSameEveryTimeAndCreatesNothing() {
        MachineSpec spec = machine("a");
        assertThat(cloud().machines().plan(spec)).isEqualTo(cloud().machines().plan(spec));
        assertThat(listed()).isEmpty();
    }

    @Test
    default void aMachinePlanEndsWithTheMachineUnderItsName() {
        MachineSpec spec = machine("a");
        List<Creation> plan = cloud().machines().plan(spec);
        assertThat(last(plan)).isEqualTo(new Creation.Machine(region(), spec.labels(), spec));
        assertThat(plan).allSatisfy(creation -> {
            assertThat(creation.name()).startsWith(spec.labels().name());
            assertThat(creation.labels()).isEqualTo(spec.labels().named(creation.name()));
        });
        assertThat(plan.stream().map(Creation::name)).doesNotHaveDuplicates();
    }

    @Test
    default void aMachineComesUpWithAnAddress() {
        ResourceRef machine = last(runningMachine(machine("a")));
        MachineView view = cloud().machines().describe(machine);
        assertThat(machine.kind()).isEqualTo(ResourceKind.MACHINE);
        assertThat(view.host()).isNotBlank();
        assertThat(view.sshPort()).isBetween(1, 65535);
        assertThat(view.user()).isNotBlank();
    }

    @Test
    default void aMachineStopsAndStartsAndDoesNotMindBeingAskedTwice() {
        ResourceRef machine = last(runningMachine(machine("a")));
        cloud().machines().stop(machine);
        assertThat(cloud().machines().describe(machine).state()).isEqualTo(MachineView.State.STOPPED);
        cloud().machines().stop(machine);
        cloud().machines().start(machine);
        awaitState(machine, MachineView.State.RUNNING);
        cloud().machines().start(machine);
        assertThat(cloud().machines().describe(machine).host()).isNotBlank();
    }

    @Test
    default void aMachineCanBeGivenMoreTime() {
        MachineSpec spec = machine("a");
        ResourceRef machine = last(runningMachine(spec));
        assertThatCode(() -> cloud().machines().extend(machine, spec.deadline().plus(PATIENCE)))
                .doesNotThrowAnyException();
        assertThat(cloud().machines().describe(machine).state()).isEqualTo(MachineView.State.RUNNING);
    }

    @Test
    default void aMachineThatWasRemovedIsGone() {
        ResourceRef machine = last(runningMachine(machine("a")));
        removeForGood(machine);
        assertThat(cloud().machines().describe(machine)).isEqualTo(MachineView.ABSENT);
        assertThatThrownBy(() -> cloud().machines().stop(machine)).isInstanceOf(CloudRefused.class);
        assertThatThrownBy(() -> cloud().machines().start(machine)).isInstanceOf(CloudRefused.class);
    }

    @Test
    default void aMachineThatNeverWasIsGone() {
        ResourceRef never = new ResourceRef(cloud().provider(), region(), ResourceKind.MACHINE, "0".repeat(64));
        assertThat(cloud().machines().describe(never)).isEqualTo(MachineView.ABSENT);
    }
}
