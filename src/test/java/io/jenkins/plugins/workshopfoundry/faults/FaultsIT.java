package io.jenkins.plugins.workshopfoundry.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.jenkins.plugins.workshopfoundry.emulator.Call;
import io.jenkins.plugins.workshopfoundry.emulator.Journal;
import io.jenkins.plugins.workshopfoundry.emulator.Mishap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every act is played once undisturbed, and every call that it makes is written down. Then it is played again for each of
 * these calls and each way in which that can go wrong: it ends well, or it leaves what stood before (of what has
 * many parts, a part); and whatever stands then can be taken down to nothing. Of a call that is repeated word for word, as while something is waited for, the first
 * and the last are taken.
 */
class FaultsIT {

    /** No retry storms: a bad day may cost this many times the calls of a good one. */
    private static final int MOST_TIMES = 3;

    /** Memory as a file system, where the host has one: a trial writes its ledger a hundred times. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private final AtomicInteger worlds = new AtomicInteger();
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        folder = Files.isDirectory(MEMORY)
                ? Files.createTempDirectory(MEMORY, "faults")
                : Files.createTempDirectory("faults");
    }

    @AfterEach
    void end() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCallGoesWrongInEveryWay() {
        return Arrays.stream(Acts.values())
                .map(act -> dynamicTest("whoever " + word(act), () -> {
                    Trial.Outcome clean = new Trial(fresh(), act).undisturbed();
                    assertThat(clean.open()).isEmpty();
                    assertThat(clean.end()).isEmpty();
                    List<Integer> points = points(clean.calls());
                    List<String> failures = Arrays.stream(Way.values())
                            .flatMap(way -> points.stream().map(point -> new Case(way, point)))
                            .toList()
                            .parallelStream()
                            .flatMap(each -> check(act, clean, each).stream())
                            .toList();
                    System.out.printf(
                            "Whoever %s makes %d calls; %d points in %d ways: %d went wrong%n",
                            word(act), clean.calls().size(), points.size(), Way.values().length, failures.size());
                    assertThat(failures).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> throttlingNeverMakesAStorm() {
        return Arrays.stream(Acts.values())
                .map(act -> dynamicTest("whoever " + word(act), () -> {
                    int clean = new Trial(fresh(), act).undisturbed().calls().size();
                    Trial.Outcome always = new Trial(fresh(), act).play(life -> call -> Mishap.THROTTLED);
                    Trial.Outcome often = new Trial(fresh(), act)
                            .play(life -> call -> call.number() % MOST_TIMES == 0 ? Mishap.NONE : Mishap.THROTTLED);
                    assertThat(always.calls().size()).isLessThanOrEqualTo(MOST_TIMES * clean);
                    assertThat(often.calls().size()).isLessThanOrEqualTo(MOST_TIMES * clean);
                    assertThat(always.end()).isEmpty();
                    assertThat(often.end()).isEmpty();
                }));
    }

    private record Case(Way way, int point) {}

    /** What went wrong that should not have, and how it came to that. */
    private Optional<String> check(Acts act, Trial.Outcome clean, Case each) {
        Trial trial = new Trial(fresh(), act);
        try {
            Trial.Outcome outcome = trial.play(life -> each.way.at(each.point, life));
            assertThat(outcome.open()).as("runs that stay open").isEmpty();
            assertThat(act.canEndWith(outcome.after(), clean.before(), clean.after()))
                    .as("what stands when it is over: " + outcome.after())
                    .isTrue();
            assertThat(outcome.end()).as("left over").isEmpty();
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            Call call = clean.calls().get(each.point - 1).call();
            return Optional.of(each.way + " " + call + ": " + e + "\n" + String.join("\n", trial.log()));
        }
    }

    /** Of each call the first and the last time that it is made in the same words. */
    private static List<Integer> points(List<Journal.Entry> calls) {
        Map<String, List<Integer>> times = new HashMap<>();
        for (Journal.Entry entry : calls) {
            String words = entry.call().action() + entry.call().parameters();
            times.computeIfAbsent(words, unseen -> new ArrayList<>())
                    .add(entry.call().number());
        }
        TreeSet<Integer> points = new TreeSet<>();
        times.values().forEach(same -> {
            points.add(same.get(0));
            points.add(same.get(same.size() - 1));
        });
        return List.copyOf(points);
    }

    private static String word(Acts act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Path fresh() {
        try {
            return Files.createDirectories(folder.resolve("world-" + worlds.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
