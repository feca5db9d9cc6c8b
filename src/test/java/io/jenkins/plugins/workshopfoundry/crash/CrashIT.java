package io.jenkins.plugins.workshopfoundry.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that bakes, opens a classroom and takes it down is killed with SIGKILL at every point that the engine itself
 * announces: each stage's beginning and end, before and after each call that creates or removes. A new stage is covered
 * without a new test.
 */
class CrashIT {

    /** As many as the machines that this runs on have processors. */
    private static final int AT_ONCE = 2;

    @TempDir
    private Path folder;

    @Test
    void goesOnOrGoesBackFromEveryPoint() throws Exception {
        int points = points();
        assertThat(points).isGreaterThan(100);
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<String>> died = new ArrayList<>();
        for (int point = 1; point <= points; point++) {
            int fatal = point;
            died.add(pool.submit(() -> survive(fatal)));
        }
        for (Future<String> one : died) {
            assertThat(one.get()).startsWith("DIES AT ");
        }
        pool.shutdown();
        System.out.println("killed at " + points + " points; nothing was left behind");
    }

    private int points() throws Exception {
        String told = child(folder.resolve("count"), Integer.MAX_VALUE);
        assertThat(told).startsWith("POINTS ");
        return Integer.parseInt(told.substring("POINTS ".length()).strip());
    }

    /** Kills at one point, then goes on in one copy of the world and back in another. */
    private String survive(int fatal) throws Exception {
        Path world = folder.resolve("world-" + fatal);
        String told = child(world, fatal);
        Path other = folder.resolve("other-" + fatal);
        copy(world, other);
        check(world, told, (foundry, run) -> foundry.resume(run.id(), new SilentLog()));
        check(other, told, (foundry, run) -> foundry.cancel(run.id(), new SilentLog()));
        return told;
    }

    private interface Way {
        void take(Foundry foundry, RunRecord run);
    }

    private void check(Path place, String told, Way way) {
        World world = CrashChild.world(place);
        try (World.Process process = world.process(new ThreadSleeper())) {
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

    private static String child(Path place, int fatal) throws IOException, InterruptedException {
        Files.createDirectories(place);
        File output = place.resolve("output.txt").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        place.toString(),
                        Integer.toString(fatal))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        process.waitFor();
        return Files.readString(output.toPath(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("DIES AT ") || line.startsWith("POINTS "))
                .findFirst()
                .orElse("The child ended without a word.");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
