package io.jenkins.plugins.workshopfoundry.cloud;

import static io.jenkins.plugins.workshopfoundry.cloud.CloudFixture.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What {@link Removal} promises. */
public interface RemovalContract extends CloudFixture {

    @Test
    default void whatIsRemovedIsNeitherFoundNorListedNorThere() {
        List<Creation> plan = cloud().machines().plan(machine("a"));
        List<ResourceRef> made = create(plan);
        awaitListed(made);
        for (int i = made.size() - 1; i >= 0; i--) {
            removeForGood(made.get(i));
            assertThat(cloud().removal().exists(made.get(i))).isFalse();
            awaitFound(plan.get(i), Optional.empty());
            awaitListed(made.subList(0, i));
        }
    }

    @Test
    default void removingWhatIsAbsentIsNoProblem() {
        List<ResourceRef> made = create(cloud().machines().plan(machine("a")));
        awaitListed(made);
        for (int i = made.size() - 1; i >= 0; i--) {
            ResourceRef gone = made.get(i);
            removeForGood(gone);
            assertThatCode(() -> cloud().removal().remove(gone)).doesNotThrowAnyException();
            assertThat(cloud().removal().children(gone)).isEmpty();
        }
    }

    @Test
    default void whatIsInUseIsRefusedAndStays() {
        List<ResourceRef> made = runningMachine(machine("a"));
        Assumptions.assumeTrue(made.size() > 1, "this cloud's machines build on nothing of their own");
        for (ResourceRef used : made.subList(0, made.size() - 1)) {
            if (used.kind() == ResourceKind.KEY_PAIR) {
                continue; // A cloud copies it onto the machine, and does not need it after.
            }
            assertThatThrownBy(() -> cloud().removal().remove(used)).isInstanceOf(CloudRefused.class);
            assertThat(cloud().removal().exists(used)).isTrue();
        }
        assertThat(cloud().machines().describe(last(made)).state()).isEqualTo(MachineView.State.RUNNING);
    }

    @Test
    default void aNameIsFoundUnderItsKindOnly() {
        List<Creation> plan = cloud().machines().plan(machine("a"));
        awaitListed(create(plan));
        String name = last(plan).name();
        assertThat(cloud().removal().find(ResourceKind.DNS_RECORD, region(), name))
                .isEmpty();
        assertThat(cloud().removal().find(ResourceKind.MACHINE, region(), name + "x"))
                .isEmpty();
        assertThat(cloud().removal().find(ResourceKind.MACHINE, region(), name.substring(0, name.length() - 1)))
                .isEmpty();
    }

    @Test
    default void aControllersListHasItsOwnOnlyRunningOrNot() {
        List<ResourceRef> made = stoppedMachine(machine("a"));
        awaitListed(made);
        assertThat(cloud().removal().list(region(), labels("a").controller() + "x"))
                .isEmpty();
    }

    @Test
    default void childrenBelongToWhatTheyCameWith() {
        ResourceRef machine = last(runningMachine(machine("a")));
        List<ResourceRef> children = cloud().removal().children(machine);
        assertThat(children).doesNotContain(machine).allMatch(cloud().removal()::exists);
    }

    @Test
    default void theRegionsAreKnownAndThisIsOneOfThem() {
        assertThat(cloud().removal().regions()).contains(region()).doesNotHaveDuplicates();
    }

    @Test
    default void theCloudSettlesWithinMinutes() {
        assertThat(cloud().removal().settleTime()).isBetween(Duration.ZERO, Duration.ofMinutes(5));
    }
}
