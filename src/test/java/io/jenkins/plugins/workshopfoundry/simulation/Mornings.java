package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.cloud.memory.Faults;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.engine.Morning;
import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The mornings on which stories begin: on a quiet day somebody baked the workshop, and perhaps opened a classroom, so
 * that there is something to lose. Nothing goes wrong on such a day, and it took as long to play as all that follows;
 * so there are some of them, each lived through once.
 */
final class Mornings {

    /** The folder of the workshop, in a world's. */
    static final String WORKSHOP = "workshop";

    private static final Path ORIGINAL = Path.of("test-workshops/good/hello-compose");

    private static final int DIFFERENT = 32;

    private final Map<Long, Morning> known = new ConcurrentHashMap<>();
    private final Function<String, Path> folders;

    /** @param folders makes an empty folder */
    Mornings(Function<String, Path> folders) {
        this.folders = folders;
    }

    /** The morning of the story of that seed. */
    Morning of(long seed) {
        return known.computeIfAbsent(Math.floorMod(seed, (long) DIFFERENT), this::live);
    }

    private Morning live(long number) {
        Path folder = folders.apply("morning-" + number);
        try {
            SplittableRandom random = new SplittableRandom(number);
            VirtualTime time = new VirtualTime();
            Path workshop = copied(folder.resolve(WORKSHOP));
            World world = new World(folder, new HeapStore(), time, random.nextLong());
            world.share("alpha", "beta");
            try (World.Process process = world.process("alpha", time, Faults.none(), Checkpoints.NONE)) {
                Fate fate = new Fate(world, new Tally());
                new People(process, workshop, random, fate, new SilentLog()).prepare(number % 4 < 2);
            }
            return world.morning();
        } finally {
            remove(folder);
        }
    }

    /** A workshop outside any repository, about which git need not be asked. */
    private static Path copied(Path target) {
        try (Stream<Path> all = Files.walk(ORIGINAL)) {
            for (Path path : all.toList()) {
                Files.copy(path, target.resolve(ORIGINAL.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
