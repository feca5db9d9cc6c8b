package io.jenkins.plugins.workshopfoundry.cloud;

import static io.jenkins.plugins.workshopfoundry.cloud.CloudFixture.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What {@link Creations} promises. */
public interface CreationsContract extends CloudFixture {

    /** Unknown to every cloud under test, and well-formed in each. */
    String NOWHERE = "sha256:" + "0".repeat(64);

    @Test
    default void createsEachResourceOfAPlanAsPlanned() {
        List<Creation> plan = cloud().machines().plan(machine("a"));
        List<ResourceRef> made = create(plan);
        for (int i = 0; i < plan.size(); i++) {
            assertThat(made.get(i).kind()).isEqualTo(plan.get(i).kind());
            assertThat(made.get(i).region()).isEqualTo(region());
            assertThat(made.get(i).provider()).isEqualTo(cloud().provider());
            awaitFound(plan.get(i), Optional.of(made.get(i)));
        }
        assertThat(made).doesNotHaveDuplicates();
        awaitListed(made);
    }

    @Test
    default void everyResourceCarriesItsLabelsWhole() {
        List<Creation> plan = cloud().machines().plan(machine("a"));
        List<ResourceRef> made = create(plan);
        awaitListed(made);
        assertThat(cloud().removal().list(region(), labels("a").controller()))
                .filteredOn(owned -> made.contains(owned.ref()))
                .extracting(OwnedResource::labels)
                .containsExactlyInAnyOrderElementsOf(
                        plan.stream().map(Creation::labels).toList());
    }

    @Test
    default void askedAgainAnswersWithWhatIsThere() {
        List<Creation> plan = cloud().machines().plan(machine("a"));
        List<ResourceRef> first = create(plan);
        assertThat(create(plan)).isEqualTo(first);
        awaitListed(first);
    }

    @Test
    default void askedAgainEachInTurnAnswersWithWhatIsThere() {
        for (Creation creation : cloud().machines().plan(machine("a"))) {
            ResourceRef first = cloud().creations().create(creation);
            assertThat(cloud().creations().create(creation)).isEqualTo(first);
        }
    }

    @Test
    default void askedAgainForAStoppedMachineDoesNotStartIt() {
        MachineSpec spec = machine("a");
        ResourceRef machine = last(stoppedMachine(spec));
        assertThat(last(create(cloud().machines().plan(spec)))).isEqualTo(machine);
        assertThat(cloud().machines().describe(machine).state()).isEqualTo(MachineView.State.STOPPED);
    }

    @Test
    default void twoNamesAreTwoResources() {
        List<ResourceRef> a = create(cloud().machines().plan(machine("a")));
        List<ResourceRef> b = create(cloud().machines().plan(machine("b")));
        assertThat(a).doesNotContainAnyElementsOf(b);
    }

    @Test
    default void refusesAMachineWithoutWhatItBuildsOn() {
        List<Creation> plan = cloud().machines().plan(machine("a"));
        Assumptions.assumeTrue(plan.size() > 1, "this cloud's machines build on nothing of their own");
        assertThatThrownBy(() -> cloud().creations().create(last(plan))).isInstanceOf(CloudRefused.class);
        assertThat(listed()).isEmpty();
    }

    @Test
    default void refusesAMachineFromAnImageThatIsNotThere() {
        ResourceRef nowhere = new ResourceRef(image().provider(), region(), image().kind(), NOWHERE);
        List<Creation> plan = cloud().machines().plan(machine("a", nowhere));
        assertThatThrownBy(() -> create(plan)).isInstanceOf(CloudRefused.class);
        assertThat(listed()).noneMatch(ref -> ref.kind() == last(plan).kind());
    }

    @Test
    default void refusesAnImageOfARunningMachine() {
        List<ResourceRef> made = runningMachine(machine("a"));
        List<Creation> plan = cloud().images().plan(imageOf(last(made), "i"));
        assertThatThrownBy(() -> create(plan)).isInstanceOf(CloudRefused.class);
        awaitListed(made);
    }

    @Test
    default void refusesAnImageOfAMachineThatIsGone() {
        List<ResourceRef> made = stoppedMachine(machine("a"));
        removeForGood(last(made));
        List<Creation> plan = cloud().images().plan(imageOf(last(made), "i"));
        assertThatThrownBy(() -> create(plan)).isInstanceOf(CloudRefused.class);
        awaitListed(made.subList(0, made.size() - 1));
    }
}
