package io.jenkins.plugins.workshopfoundry.publish;

import static io.jenkins.plugins.workshopfoundry.engine.World.EAST;
import static io.jenkins.plugins.workshopfoundry.engine.World.WEST;
import static io.jenkins.plugins.workshopfoundry.publish.PublishStory.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import io.jenkins.plugins.workshopfoundry.wait.Threads;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release goes in all its regions at the same time where threads are given, and one by one in a simulation. */
class RegionsAtOnceTest {

    private static final String GOING = "remove.image.intended";

    @TempDir
    private Path folder;

    @Test
    void eachRegionIsOnItsWayOutBeforeAnyIsDone() {
        try (PublishStory story = new PublishStory(folder)) {
            Release release = story.publish(story.request(TAG, null, EAST, WEST));
            CyclicBarrier both = new CyclicBarrier(2);
            story.another(Faults.none(), at(GOING, () -> meet(both)), Threads.ALL_REGIONS);
            assertThat(remove(story, release).residue()).isEmpty();
            assertThat(story.abroad()).isEmpty();
            assertThat(both.isBroken()).isFalse();
        }
    }

    @Test
    void whatWentIsToldInTheSameOrderEitherWay() {
        assertThat(removed("threads", Threads.ALL_REGIONS)).isEqualTo(removed("one by one", Fanout.ONE_BY_ONE));
    }

    private List<String> removed(String name, Fanout fanout) {
        try (PublishStory story = new PublishStory(folder.resolve(name))) {
            Release release = story.publish(story.request(TAG, null, EAST, WEST));
            story.another(Faults.none(), Checkpoints.NONE, fanout);
            return remove(story, release).removed();
        }
    }

    private static TeardownResult remove(PublishStory story, Release release) {
        return story.process().foundry().teardown(release.id(), story.log);
    }

    private static Checkpoints at(String wanted, Runnable deed) {
        return point -> {
            if (point.equals(wanted)) {
                deed.run();
            }
        };
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("The other region does not come along.", e);
        }
    }
}
