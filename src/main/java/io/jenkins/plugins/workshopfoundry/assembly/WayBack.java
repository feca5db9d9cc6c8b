package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.teardown.Teardown;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tears down an image together with its releases: a run each, all of them on the books before the first begins, so that
 * whoever goes on with the image's run goes on with the others first.
 */
final class WayBack {

    private final Parts parts;
    private final Teardown teardown;

    WayBack(Parts parts, Teardown teardown) {
        this.parts = parts;
        this.teardown = teardown;
    }

    /** What goes with something, in order: the releases of an image before it, then itself. */
    List<String> goingWith(String id) {
        return Stream.concat(releasesOf(id), Stream.of(id)).toList();
    }

    /** Records the removal of something and what goes with it; the run that removes the thing itself. */
    RunRecord begin(String id) {
        releasesOf(id).forEach(teardown::begin);
        return teardown.begin(id);
    }

    /**
     * Carries out what {@link #begin} recorded. A release that still stands because its own run was refused is tried again:
     * nobody would look for it when its image is gone.
     */
    TeardownResult finish(RunRecord record, RunLog log) {
        List<String> releases =
                parts.asked(log, () -> releasesOf(record.subject()).toList());
        TeardownResult before = releases.stream()
                .map(release -> teardown.finish(parts.asked(log, () -> teardown.begin(release)), log))
                .reduce(TeardownResult.nothing(), TeardownResult::and);
        return before.and(teardown.finish(record, log));
    }

    private Stream<String> releasesOf(String id) {
        return parts.ledger().releases().all().stream()
                .filter(release -> release.imageId().equals(id))
                .map(ReleaseRecord::id);
    }
}
