package io.jenkins.plugins.workshopfoundry.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that bakes, opens a classroom and takes it down, publishes and withdraws is killed with SIGKILL at every point
 * that the engine itself announces: each stage's beginning and end, before and after each call that creates or removes. A
 * new stage is covered without a new test.
 */
abstract class CrashContract {

    /** As many as the machines that this runs on have processors. */
    private static final int AT_ONCE = 2;

    @TempDir
    private Path folder;

    /** A world in which nothing has happened yet. */
    abstract Place begin(Path place);

    /** Whether a run goes on and, in a copy of the world, back from every point; else from one on, from the next back. */
    abstract boolean bothWays();

    @Test
    void goesOnOrGoesBackFromEveryPoint() throws Exception {
        Place untouched = begin(folder.resolve("untouched"));
        ChildJvm jvm = ChildJvm.in(folder.resolve("classes"));
        int points = points(jvm, untouched.copy(folder.resolve("count")));
        assertThat(points).isGreaterThan(100);
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<String>> died = new ArrayList<>();
        for (int point = 1; point <= points; point++) {
            int fatal = point;
            died.add(pool.submit(() -> survive(jvm, untouched, fatal)));
        }
        for (Future<String> one : died) {
            assertThat(one.get()).startsWith("DIES AT ");
        }
        pool.shutdown();
        untouched.close();
        System.out.println("killed at " + points + " points; nothing was left behind");
    }

    private static int points(ChildJvm jvm, Place place) throws Exception {
        String told = place.die(jvm, Integer.MAX_VALUE);
        assertThat(told).startsWith("POINTS ");
        place.close();
        return Integer.parseInt(told.substring("POINTS ".length()).strip());
    }

    /** Kills at one point, then goes on in the world as it is, and back in a copy of it. */
    private String survive(ChildJvm jvm, Place untouched, int fatal) throws Exception {
        Place place = untouched.copy(folder.resolve("world-" + fatal));
        String told = place.die(jvm, fatal);
        if (bothWays()) {
            check(place.copy(folder.resolve("other-" + fatal)), told, CrashContract::back);
        }
        check(place, told, bothWays() || fatal % 2 == 0 ? CrashContract::on : CrashContract::back);
        return told;
    }

    private static void on(Foundry foundry, RunRecord run) {
        foundry.resume(run.id(), new SilentLog());
    }

    private static void back(Foundry foundry, RunRecord run) {
        foundry.cancel(run.id(), new SilentLog());
    }

    private interface Way {
        void take(Foundry foundry, RunRecord run);
    }

    private static void check(Place place, String told, Way way) {
        World world = place.world();
        try (World.Process process =
                world.process(place.heir(), new ThreadSleeper(), Faults.none(), Checkpoints.NONE)) {
            allNamed(world, process, told);
            for (RunRecord run : process.foundry().overview().runs()) {
                try {
                    way.take(process.foundry(), run);
                } catch (InvalidRequest e) {
                    assertThat(e.what()).as(told).contains("before it had captured");
                }
            }
            takeDown(process);
            assertThat(world.console().inventory()).as(told).isEmpty();
            assertThat(process.foundry().overview().runs()).as(told).isEmpty();
        }
        place.close();
    }

    private static void allNamed(World world, World.Process process, String told) {
        assertThat(world.console().inventory())
                .as(told)
                .allMatch(thing -> OwnershipLabels.parse(thing.labels())
                        .flatMap(labels -> process.parts().ledger().runs().find(labels.run()))
                        .isPresent());
    }

    private static void takeDown(World.Process process) {
        SilentLog log = new SilentLog();
        process.foundry()
                .overview()
                .classrooms()
                .forEach(room -> process.foundry().teardown(room.id(), log));
        process.foundry().overview().images().forEach(image -> process.foundry().teardown(image.id(), log));
    }
}
