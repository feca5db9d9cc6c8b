package io.jenkins.plugins.workshopfoundry.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Plays many stories and says how many a second: {@code SimulateMain COUNT [FIRST-SEED]}. */
public final class SimulateMain {

    private SimulateMain() {}

    /** Exits with 1 at the first story that goes wrong, and prints it. */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        long first = args.length > 1 ? Long.parseLong(args[1]) : 1;
        long begun = System.nanoTime();
        long crashes = 0;
        for (long seed = first; seed < first + count; seed++) {
            crashes += play(seed, count == 1);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "%d stories from seed %d, %d crashes, %.1f stories a second, nothing left behind%n",
                count, first, crashes, count / seconds);
        System.exit(0);
    }

    static int play(long seed, boolean tell) throws IOException {
        Path folder = Files.createTempDirectory("story-");
        Story story = new Story(folder, seed);
        try {
            story.play();
        } catch (AssertionError | RuntimeException e) {
            print(story.log());
            System.out.println(
                    "Story " + seed + " went wrong; 'make simulate SEEDS=1 SEED=" + seed + "' plays it again.");
            throw e;
        } finally {
            remove(folder);
        }
        if (tell) {
            print(story.log());
        }
        return story.crashes();
    }

    private static void print(List<String> lines) {
        lines.forEach(System.out::println);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
