package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that carry runs. A run is told as a story, one stage after the other, with waits in between; it lives in the
 * ledger and not in its thread, so that a thread is all it costs while it waits: a Pipeline's own threads and an agent's
 * executor are free meanwhile. There are so many threads and no more, and further runs wait for one.
 */
final class Workers implements AutoCloseable {

    /** Runs at once: more than any classroom day needs, and small beside the threads of Jenkins itself. */
    private static final int RUNS = 64;

    /** Idle threads go. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** What a run needs to note that it stops, once it was interrupted. */
    private static final Duration PARTING = Duration.ofSeconds(20);

    private final ThreadPoolExecutor runs = pool("workshop-foundry run ", RUNS);
    private final ThreadPoolExecutor calls = pool("workshop-foundry call ", 4);

    Future<?> start(Runnable run) {
        return runs.submit(run);
    }

    void aside(Runnable call) {
        calls.execute(call);
    }

    boolean busy() {
        return runs.getActiveCount() + runs.getQueue().size() > 0;
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

    private static ThreadPoolExecutor pool(String name, int size) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, size, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
