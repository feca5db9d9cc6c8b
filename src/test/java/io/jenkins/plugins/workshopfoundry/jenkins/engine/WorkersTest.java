package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final AtomicInteger waiting = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private Workers workers = new Workers();

    @AfterEach
    void close() {
        workers.close();
    }

    private void begin(Optional<ThreadFactory> virtual) {
        workers.close();
        workers = new Workers(virtual);
    }

    private Future<?> startOneThatWaits() {
        return workers.start(() -> {
            waiting.incrementAndGet();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void withVirtualThreadsAsManyRunsWaitAtOnceAsThereAre() {
        begin(Optional.of(Thread::new));
        for (int i = 0; i < 3 * Workers.RUNS; i++) {
            startOneThatWaits();
        }
        await().until(() -> waiting.get() == 3 * Workers.RUNS);
        assertThat(workers.crowded()).isFalse();
    }

    @Test
    void withoutThemOneMoreThanThereAreThreadsBeginsWhenAnotherEnds() throws Exception {
        begin(Optional.empty());
        for (int i = 0; i < Workers.RUNS; i++) {
            startOneThatWaits();
        }
        await().until(() -> waiting.get() == Workers.RUNS);
        assertThat(workers.crowded()).isFalse();
        Future<?> last = startOneThatWaits();
        assertThat(workers.crowded()).isTrue();
        assertThat(waiting).hasValue(Workers.RUNS);
        end.countDown();
        last.get();
        assertThat(workers.crowded()).isFalse();
    }

    /** What the build runs on decides which half of this is tried: both halves belong to one sentence. */
    @Test
    void runsAreCarriedByVirtualThreadsWhereJavaHasThem() throws Exception {
        ConcurrentLinkedQueue<Thread> carriers = new ConcurrentLinkedQueue<>();
        workers.start(() -> carriers.add(Thread.currentThread())).get();
        Thread carrier = carriers.remove();
        assertThat(carrier.getName()).isEqualTo("workshop-foundry run 1");
        assertThat(carrier.isDaemon()).isTrue();
        assertThat(carrier.getClass().getSimpleName())
                .isEqualTo(Runtime.version().feature() >= 24 ? "VirtualThread" : "Thread");
    }
}
