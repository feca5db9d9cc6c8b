package io.jenkins.plugins.workshopfoundry.simulation;

import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.ledger.jdbc.MemoryLedgers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plays stories by their seeds, several at a time if asked: they share nothing that changes. */
final class Players {

    /** Memory as a file system, where the host has one. */
    private static final Path MEMORY = Path.of("/dev/shm");

    /** One in so many has its ledger in a file: slower by far, and the same story. */
    private static final int ON_FILE = 50;

    /** Whoever wants to know of more than this has a bug to mend first. */
    private static final int ENOUGH = 10;

    private static final int NEWS = 200;

    private final Consumer<String> out;
    private final Tally tally = new Tally();
    private final List<Long> wrong = new CopyOnWriteArrayList<>();
    private final Queue<MemoryLedgers> idle = new ConcurrentLinkedQueue<>();
    private final Mornings mornings = new Mornings(Players::folder);
    private final AtomicLong played = new AtomicLong();

    /** @param out hears of progress and of stories that went wrong, a line at a time */
    Players(Consumer<String> out) {
        this.out = out;
    }

    /** How often what happened in all stories so far. */
    Tally tally() {
        return tally;
    }

    /** The seeds of the stories that went wrong. */
    List<Long> wrong() {
        return wrong;
    }

    /** How many stories were played to their end, good or bad. */
    long played() {
        return played.get();
    }

    /** Plays so many stories from a seed on, until too many have gone wrong. */
    void play(long first, int count, int jobs) throws InterruptedException {
        AtomicLong next = new AtomicLong(first);
        List<Thread> threads = IntStream.range(0, jobs)
                .mapToObj(job -> new Thread(() -> playAll(next, first + count), "job-" + job))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void playAll(AtomicLong next, long end) {
        for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
            if (wrong.size() < ENOUGH) {
                play(seed, seed % ON_FILE == 0);
                if (played.incrementAndGet() % NEWS == 0) {
                    out.accept(played + " stories, " + wrong.size() + " wrong");
                }
            }
        }
    }

    /** Plays one story and tells it. */
    void tell(long seed) {
        Story story = play(seed, seed % ON_FILE == 0);
        if (wrong.isEmpty()) {
            story.log().forEach(out);
        }
    }

    /** Plays one story. */
    Story play(long seed, boolean onFile) {
        Path folder = folder("story-" + seed);
        Story story = new Story(folder, mornings.of(seed), seed);
        try {
            if (onFile) {
                story.play();
            } else {
                MemoryLedgers ledgers = ledgers(folder);
                story.playIn(ledgers);
                idle.add(ledgers);
            }
        } catch (AssertionError | RuntimeException e) {
            wentWrong(seed, story, e);
        } finally {
            Mornings.remove(folder);
        }
        tally.add(story.tally());
        return story;
    }

    /** One that an earlier story is done with. After a story that went wrong nobody knows: it is not used again. */
    private MemoryLedgers ledgers(Path folder) {
        MemoryLedgers known = idle.poll();
        return known == null ? World.booksInMemory(folder.getFileName().toString(), folder) : known;
    }

    private synchronized void wentWrong(long seed, Story story, Throwable why) {
        wrong.add(seed);
        story.log().forEach(out);
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            out.accept(cause.toString());
            Stream.of(cause.getStackTrace()).limit(12).forEach(frame -> out.accept("    at " + frame));
        }
        out.accept("Story " + seed + " went wrong; 'make simulate SEEDS=1 SEED=" + seed + "' plays it again.");
    }

    private static Path folder(String name) {
        try {
            return Files.isDirectory(MEMORY)
                    ? Files.createTempDirectory(MEMORY, name + "-")
                    : Files.createTempDirectory(name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
