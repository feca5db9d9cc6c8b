package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.teardown.SweepSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A sweep in parts, what is over first: a cloud that does not answer when it is asked for orphans keeps no class from
 * ending.
 */
final class SweepParts {

    private final List<SweepSettings> parts;

    SweepParts(SweepSettings all) {
        this.parts = List.of(only(all, true), only(all, false));
    }

    /**
     * Does something with each part.
     *
     * @return what did not work, each with what to do about it
     */
    List<String> each(Consumer<SweepSettings> work) {
        List<String> failures = new ArrayList<>();
        for (SweepSettings part : parts) {
            try {
                work.accept(part);
            } catch (CloudRefused | CloudUnavailable | InvalidRequest e) {
                failures.add(e.sentences());
            }
        }
        return failures;
    }

    private static SweepSettings only(SweepSettings all, boolean expired) {
        return new SweepSettings(expired, !expired, all.grace(), all.abandoned(), all.cap());
    }
}
