package io.jenkins.plugins.workshopfoundry.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Plays many stories and says how many a second: {@code SimulateMain COUNT [FIRST-SEED]}. */
public final class SimulateMain {

    /** Memory as a file system, where the host has one: a story writes its ledger a thousand times. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final Path WORKSHOP = Path.of("test-workshops/good/hello-compose");

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

    /** Plays one story and says how often a process died in it. */
    static int play(long seed, boolean tell) throws IOException {
        Story story = story(seed);
        if (tell) {
            print(story.log());
        }
        return story.crashes();
    }

    /** Plays one story and tells it. */
    static List<String> told(long seed) throws IOException {
        return story(seed).log();
    }

    private static Story story(long seed) throws IOException {
        Path folder = Files.isDirectory(MEMORY)
                ? Files.createTempDirectory(MEMORY, "story-")
                : Files.createTempDirectory("story-");
        Story story = new Story(folder, copied(folder.resolve("workshop")), seed);
        try {
            story.play();
            return story;
        } catch (AssertionError | RuntimeException e) {
            print(story.log());
            System.out.println(
                    "Story " + seed + " went wrong; 'make simulate SEEDS=1 SEED=" + seed + "' plays it again.");
            throw e;
        } finally {
            remove(folder);
        }
    }

    /** A workshop outside any repository, about which git need not be asked. */
    private static Path copied(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(WORKSHOP)) {
            for (Path path : all.toList()) {
                Files.copy(path, target.resolve(WORKSHOP.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return target;
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
