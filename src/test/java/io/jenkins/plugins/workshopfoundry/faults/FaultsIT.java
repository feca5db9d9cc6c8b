package io.jenkins.plugins.workshopfoundry.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.jenkins.plugins.workshopfoundry.emulator.Call;
import io.jenkins.plugins.workshopfoundry.emulator.Journal;
import io.jenkins.plugins.workshopfoundry.emulator.Mishap;
import io.jenkins.plugins.workshopfoundry.emulator.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every act is played once undisturbed, and every call that it makes is written down. Then it is played again for each of
 * these calls and each way in which that can go wrong. What passes by itself (throttled, a failure, a lost answer) is not
 * noticed by anybody: the act ends as on a good day. After everything else somebody resumes what was begun and, where that
 * means the same thing, does it again: then it has ended as on a good day too. Only a bake and a classroom, which would be
 * another one, may also be as if they had never been asked for. Whatever stands then can be taken down to nothing. Of a
 * call that is repeated word for word, as while something is waited for, the first and the last are taken.
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
        AtomicInteger all = new AtomicInteger();
        Stream<DynamicTest> acts = Arrays.stream(Acts.values())
                .map(act -> dynamicTest("whoever " + word(act), () -> all.addAndGet(goesWrong(act))));
        DynamicTest sum =
                dynamicTest("all in all", () -> System.out.printf("All in all: %d calls that went wrong%n", all.get()));
        return Stream.concat(acts, Stream.of(sum));
    }

    /** How many plays that took. */
    private int goesWrong(Acts act) {
        Trial.Outcome clean = new Trial(fresh(), act).undisturbed();
        assertThat(clean.open()).isEmpty();
        assertThat(clean.end()).isEmpty();
        List<Integer> points = points(clean.calls());
        List<Case> cases = Arrays.stream(Way.values())
                .flatMap(way -> points.stream().map(point -> new Case(way, point)))
                .toList();
        List<String> failures = cases.parallelStream()
                .flatMap(each -> check(act, clean, each).stream())
                .toList();
        System.out.printf(
                "Whoever %s makes %d calls; %d points in %d ways: %d went wrong%n",
                word(act), clean.calls().size(), points.size(), Way.values().length, failures.size());
        assertThat(failures).isEmpty();
        return cases.size();
    }

    @TestFactory
    Stream<DynamicTest> throttlingNeverMakesAStorm() {
        return Arrays.stream(Acts.values())
                .map(act -> dynamicTest("whoever " + word(act), () -> {
                    List<Journal.Entry> clean =
                            new Trial(fresh(), act).undisturbed().calls();
                    List<String> storms = throttled(clean).entrySet().parallelStream()
                            .flatMap(each -> storm(act, clean.size(), each.getKey(), each.getValue()).stream())
                            .toList();
                    assertThat(storms).isEmpty();
                }));
    }

    /** Everything at once, always or for a while; each call so often; and each action alone. */
    private static Map<String, Function<Life, Trouble>> throttled(List<Journal.Entry> clean) {
        Map<String, Function<Life, Trouble>> troubles = new TreeMap<>();
        troubles.put("everything", life -> call -> Mishap.THROTTLED);
        troubles.put(
                "everything for a minute",
                life -> call -> life.age().compareTo(Duration.ofMinutes(1)) < 0 ? Mishap.THROTTLED : Mishap.NONE);
        for (int times = 1; times <= MOST_TIMES; times++) {
            int answered = times + 1;
            troubles.put("each call times " + times, life -> new EachCall(answered, Mishap.THROTTLED));
        }
        clean.stream().map(entry -> entry.call().action()).distinct().forEach(action -> {
            troubles.put(
                    "every " + action, life -> call -> call.action().equals(action) ? Mishap.THROTTLED : Mishap.NONE);
        });
        return troubles;
    }

    private Optional<String> storm(Acts act, int clean, String name, Function<Life, Trouble> trouble) {
        Trial.Outcome outcome = new Trial(fresh(), act).play(trouble, 1);
        return outcome.under() <= MOST_TIMES * clean && outcome.end().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s: %d calls instead of %d; left: %s".formatted(name, outcome.under(), clean, outcome.end()));
    }

    private record Case(Way way, int point) {}

    /** What went wrong that should not have, and how it came to that. */
    private Optional<String> check(Acts act, Trial.Outcome clean, Case each) {
        Trial trial = new Trial(fresh(), act);
        try {
            Trial.Outcome outcome = trial.play(life -> each.way.at(each.point, life));
            assertThat(outcome.open()).as("runs that stay open").isEmpty();
            assertThat(outcome.after()).as("what stands when it is over").isIn(endings(act, clean, each.way));
            assertThat(outcome.resumed() && each.way.isHiccup())
                    .as("somebody had to resume it")
                    .isFalse();
            assertThat(outcome.end()).as("left over").isEmpty();
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            Call call = clean.calls().get(each.point - 1).call();
            return Optional.of(each.way + " " + call + ": " + e + "\n" + String.join("\n", trial.log()));
        }
    }

    private static Set<List<String>> endings(Acts act, Trial.Outcome clean, Way way) {
        return act.canBeRepeated() || way.isHiccup()
                ? Set.of(clean.after())
                : Stream.of(clean.before(), clean.after()).collect(Collectors.toSet());
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
