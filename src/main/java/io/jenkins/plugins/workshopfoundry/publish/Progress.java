package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far each region is, between two stages.
 *
 * @param steps one for each region that is worked on, by region's name
 */
record Progress(List<Step> steps) {

    /** Copies the list. */
    Progress {
        steps = List.copyOf(steps);
    }

    /**
     * One region.
     *
     * @param region where
     * @param image the copy, or null before it is known
     * @param snapshots the copy's snapshots
     * @param problem why it goes no further, or null
     */
    record Step(
            Region region,
            @Nullable ResourceRef image,
            List<ResourceRef> snapshots,
            @Nullable String problem) {

        /** Copies the list. */
        Step {
            snapshots = List.copyOf(snapshots);
        }

        static Step begin(Region region) {
            return new Step(region, null, List.of(), null);
        }

        Step at(ResourceRef copy) {
            return new Step(region, copy, snapshots, problem);
        }

        Step with(List<ResourceRef> others) {
            return new Step(region, image, others, problem);
        }

        Step failed(String why) {
            return new Step(region, image, snapshots, why);
        }

        Step failed(FoundryException why) {
            return failed(why.sentences());
        }

        boolean alive() {
            return problem == null;
        }
    }

    /** The regions that go on. */
    List<Step> alive() {
        return steps.stream().filter(Step::alive).toList();
    }

    /** The same after something was done in each region that goes on. */
    Progress then(Function<Step, Step> next) {
        return new Progress(steps.stream()
                .map(step -> step.alive() ? next.apply(step) : step)
                .toList());
    }
}
