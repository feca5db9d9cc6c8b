package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that carry runs. A run is told as a story, one stage after the other, with waits in between; it lives in the
 * ledger and not in its thread. From Java 24 on its thread is virtual and gives the machine's back for as long as it waits,
 * however many runs there are. Before, it costs a thread; there are so many and no more, and further runs wait for one. A
 * Pipeline's own threads and an agent's executor are free in any case.
 */
final class Workers implements AutoCloseable {

    /** Runs at once on an older Java: more than a classroom day needs, and small beside the threads of Jenkins itself. */
    static final int RUNS = 64;

    /** Idle threads go. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** What a run needs to note that it stops, once it was interrupted. */
    private static final Duration PARTING = Duration.ofSeconds(20);

    private final ThreadPoolExecutor runs;
    private final ThreadPoolExecutor calls = limited("workshop-foundry call ", 4);

    /** On the lightest threads that this Java has. */
    Workers() {
        this(VirtualThreads.named("workshop-foundry run "));
    }

    /** @param virtual makes threads that cost nothing while they wait, or empty where there are none */
    Workers(Optional<ThreadFactory> virtual) {
        this.runs = virtual.map(threads -> pool(0, Integer.MAX_VALUE, new SynchronousQueue<>(), threads))
                .orElseGet(() -> limited("workshop-foundry run ", RUNS));
    }

    Future<?> start(Runnable run) {
        return runs.submit(run);
    }

    /** Whether a run had to be put aside until another one ends. */
    boolean crowded() {
        return !runs.getQueue().isEmpty();
    }

    void aside(Runnable call) {
        calls.execute(call);
    }

    @Override
    public void close() {
        calls.shutdown();
        runs.shutdownNow();
        await(calls);
        await(runs);
    }

    private static void await(ExecutorService pool) {
        try {
            pool.awaitTermination(PARTING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadPoolExecutor limited(String name, int size) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = pool(size, size, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadPoolExecutor pool(int least, int most, BlockingQueue<Runnable> queue, ThreadFactory threads) {
        return new ThreadPoolExecutor(least, most, IDLE.toSeconds(), TimeUnit.SECONDS, queue, threads);
    }
}
