package io.jenkins.plugins.workshopfoundry.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.MemoryLedgers;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.Source;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process bakes, opens a classroom, makes a machine again, takes the classroom down, publishes and withdraws. Its ledger
 * goes away at its transactions in turn, in one way or the other. Away for less than anybody's patience, it is noticed only by who has not begun:
 * nothing was made then. Away for longer than a lease, the run is resumed. Both end as on a good day, with nothing twice.
 */
class LedgerAwayIT {

    private static final Path HELLO = Path.of("test-workshops/good/hello-compose");
    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration LONG = RunSettings.LEASE.plusMinutes(5);
    private static final int NEVER = Integer.MAX_VALUE;

    /** What comes of a long absence is decided by the run alone, wherever it began: one in so many shows it. */
    private static final int SELDOM = 20;

    @TempDir
    private Path folder;

    /** What a person does; each takes what is there from the ledger, and does nothing where that is done. */
    private enum Act {
        BAKE {
            @Override
            void play(Foundry foundry, SilentLog log) {
                foundry.bake(HELLO, new BakeRequest(Provider.MEMORY, Region.LOCAL, null, false), log);
            }
        },
        OPEN {
            @Override
            void play(Foundry foundry, SilentLog log) {
                String image = images(foundry).get(0).id();
                foundry.provision(new ProvisionRequest(image, 2, Duration.ofDays(7), null, false), log);
            }
        },
        MAKE_AGAIN {
            @Override
            void play(Foundry foundry, SilentLog log) {
                foundry.upkeep().resetMachine(rooms(foundry).get(0).id(), 1, log);
            }
        },
        CLOSE {
            @Override
            void play(Foundry foundry, SilentLog log) {
                rooms(foundry).forEach(room -> foundry.teardown(room.id(), log));
            }
        },
        PUBLISH {
            @Override
            void play(Foundry foundry, SilentLog log) {
                foundry.publish(
                        new PublishRequest(
                                images(foundry).get(0).id(),
                                List.of(World.EAST, World.WEST),
                                null,
                                "1.0.0",
                                null,
                                null,
                                Source.UNKNOWN),
                        log);
            }
        },
        WITHDRAW {
            @Override
            void play(Foundry foundry, SilentLog log) {
                images(foundry).forEach(image -> foundry.teardown(image.id(), log));
            }
        };

        abstract void play(Foundry foundry, SilentLog log);

        /** Whoever wants something gone says so until it is: of several removals not all may have been recorded. */
        boolean removes() {
            return this == CLOSE || this == WITHDRAW;
        }

        private static List<ImageRecord> images(Foundry foundry) {
            return foundry.overview().images();
        }

        private static List<ClassroomRecord> rooms(Foundry foundry) {
            return foundry.overview().classrooms();
        }
    }

    @TestFactory
    Stream<DynamicTest> theLedgerGoesAwayWhereverItIsAsked() {
        Play clean = new Play(folder("clean"), NEVER, Outage.Way.LOCKED, SHORT);
        clean.play();
        assertThat(clean.stood.get(clean.stood.size() - 1)).isEmpty();
        List<Integer> points = List.copyOf(clean.outage.points());
        assertThat(points).hasSizeGreaterThan(200);
        return Stream.of(Outage.Way.values())
                .flatMap(way -> Stream.of(SHORT, LONG)
                        .map(length -> dynamicTest(way + " for " + length, () -> {
                            int every = length.equals(SHORT) ? Outage.Way.values().length : SELDOM;
                            List<String> wrong = IntStream.range(0, points.size())
                                    .filter(place -> place % every == way.ordinal())
                                    .parallel()
                                    .mapToObj(place -> check(clean, points.get(place), way, length))
                                    .flatMap(Optional::stream)
                                    .toList();
                            assertThat(wrong).isEmpty();
                        })));
    }

    private Optional<String> check(Play clean, int first, Outage.Way way, Duration length) {
        Play play = new Play(folder(way + "-" + length.toSeconds() + "-" + first), first, way, length);
        try {
            play.play();
            assertThat(play.stood).isEqualTo(clean.stood);
            return Optional.empty();
        } catch (RuntimeException | AssertionError e) {
            return Optional.of(first + ": " + e + "\n" + String.join("\n", play.log.lines()));
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One day. */
    private static final class Play {
        private final SilentLog log = new SilentLog();
        private final VirtualTime time = new VirtualTime();
        private final World world;
        private final Outage outage;
        private final MemoryLedgers ledgers;
        private final boolean brief;

        /** What stood after each act. */
        private final List<List<String>> stood = new ArrayList<>();

        Play(Path folder, int first, Outage.Way way, Duration length) {
            world = new World(folder, new HeapStore(), time, 1);
            outage = new Outage(time, first, way, length);
            ledgers = World.booksInMemory(folder.getFileName().toString(), folder);
            world.keptIn((controller, ids) -> ledgers.open(controller, time, ids, outage));
            brief = length.equals(SHORT);
        }

        void play() {
            try (World.Process process = world.process(time)) {
                for (Act act : Act.values()) {
                    play(act, process.foundry());
                    stood.add(standing());
                }
                try (Ledger books = ledgers.open("auditor", time, () -> "")) {
                    assertThat(books.runs().open()).as("open runs").isEmpty();
                }
            }
            ledgers.close();
        }

        private void play(Act act, Foundry foundry) {
            List<String> before = standing();
            try {
                act.play(foundry, log);
            } catch (LedgerUnavailable e) {
                if (brief) {
                    assertThat(standing())
                            .as("what stands when %s does not begin", act)
                            .isEqualTo(before);
                }
                time.pass(LONG);
                if (!resumed(foundry) || act.removes()) {
                    act.play(foundry, log);
                }
            }
        }

        /** A bake that has not captured its workshop cannot be gone on with by anybody else. */
        private boolean resumed(Foundry foundry) {
            boolean resumed = false;
            for (RunRecord run : foundry.overview().runs()) {
                try {
                    foundry.resume(run.id(), log);
                    resumed = true;
                } catch (InvalidRequest e) {
                    assertThat(e.what()).contains("before it had captured");
                }
            }
            return resumed;
        }

        private List<String> standing() {
            return world.console().inventory().stream()
                    .map(thing ->
                            thing.ref().kind().word() + " in " + thing.ref().region())
                    .sorted()
                    .toList();
        }
    }
}
