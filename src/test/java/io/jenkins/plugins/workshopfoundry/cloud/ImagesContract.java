package io.jenkins.plugins.workshopfoundry.cloud;

import static io.jenkins.plugins.workshopfoundry.cloud.CloudFixture.last;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Images} promises. */
public interface ImagesContract extends CloudFixture {

    @Test
    default void aBaseIsTheSameEveryTimeAndNobodysResource() {
        Images.BaseImage first = base("debian-12");
        assertThat(base("debian-12")).isEqualTo(first);
        assertThat(first.image().kind()).isEqualTo(ResourceKind.IMAGE);
        assertThat(first.digest()).isNotBlank();
        assertThat(cloud().images().describe(first.image())).isEqualTo(Images.ImageView.AVAILABLE);
        assertThat(listed()).isEmpty();
    }

    @Test
    default void aBaseThatNobodyKnowsIsRefusedByName() {
        assertThatThrownBy(() -> base("slackware-1"))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("slackware-1");
    }

    @Test
    default void anImagePlanIsTheSameEveryTimeAndCreatesNothing() {
        ImageSpec spec = imageOf(new ResourceRef(cloud().provider(), region(), ResourceKind.MACHINE, "m"), "i");
        List<Creation> plan = cloud().images().plan(spec);
        assertThat(cloud().images().plan(spec)).isEqualTo(plan);
        assertThat(last(plan)).isEqualTo(new Creation.Image(region(), spec.labels(), spec));
        assertThat(plan)
                .allSatisfy(creation ->
                        assertThat(creation.name()).startsWith(spec.labels().name()));
        assertThat(plan.stream().map(Creation::name)).doesNotHaveDuplicates();
        assertThat(listed()).isEmpty();
    }

    @Test
    default void anImageOfAStoppedMachineIsListedAndAnsweredAgain() {
        List<ResourceRef> all = new ArrayList<>(stoppedMachine(machine("a")));
        ImageSpec spec = imageOf(last(all), "i");
        List<ResourceRef> made = availableImage(spec);
        assertThat(create(cloud().images().plan(spec))).isEqualTo(made);
        all.addAll(made);
        awaitListed(all);
    }

    @Test
    default void anImageOutlivesItsMachineAndStartsOthers() {
        List<ResourceRef> machine = new ArrayList<>(stoppedMachine(machine("a")));
        List<ResourceRef> image = availableImage(imageOf(last(machine), "i"));
        Collections.reverse(machine);
        machine.forEach(this::removeForGood);
        assertThat(cloud().images().describe(last(image))).isEqualTo(Images.ImageView.AVAILABLE);
        awaitListed(image);
        ResourceRef other = last(runningMachine(machine("b", last(image))));
        assertThat(cloud().machines().describe(other).host()).isNotBlank();
    }

    @Test
    default void anImageThatWasRemovedIsGone() {
        List<ResourceRef> made = availableImage(imageOf(last(stoppedMachine(machine("a"))), "i"));
        removeForGood(last(made));
        assertThat(cloud().images().describe(last(made))).isEqualTo(Images.ImageView.GONE);
    }

    private Images.BaseImage base(String name) {
        return cloud().images().base(name, architecture(), region(), line -> {});
    }
}
