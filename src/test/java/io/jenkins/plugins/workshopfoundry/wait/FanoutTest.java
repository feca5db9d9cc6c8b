package io.jenkins.plugins.workshopfoundry.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same in many places: in order for simulations, at once for people. */
class FanoutTest {

    static Stream<Fanout> both() {
        return Stream.of(Fanout.ONE_BY_ONE, new Threads(3));
    }

    @ParameterizedTest
    @MethodSource("both")
    void answersInTheOrderOfTheItems(Fanout fanout) {
        assertThat(fanout.map(List.of(5, 3, 4, 1), number -> number * 10)).containsExactly(50, 30, 40, 10);
        assertThat(fanout.<Integer, Integer>map(List.of(), number -> number)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("both")
    void doesAllOfItBeforeItThrowsTheFirst(Fanout fanout) {
        Set<Integer> done = new ConcurrentSkipListSet<>();
        assertThatThrownBy(() -> fanout.map(List.of(1, 2, 3, 4), number -> {
                    done.add(number);
                    if (number % 2 == 0) {
                        throw new IllegalStateException("not " + number);
                    }
                    return number;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not 2");
        assertThat(done).containsExactly(1, 2, 3, 4);
    }

    @Test
    void threadsDoItAtTheSameTime() {
        CountDownLatch together = new CountDownLatch(3);
        List<Boolean> met = new Threads(3).map(List.of(1, 2, 3), number -> {
            together.countDown();
            try {
                together.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return true;
        });
        assertThat(met).containsOnly(true);
    }

    @Test
    void anInterruptBeforeItBeginsStopsTheRunWithNothingDone() {
        Set<Integer> done = new ConcurrentSkipListSet<>();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new Threads(2).map(List.of(1, 2), done::add)).isInstanceOf(RunStopped.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void anInterruptMeanwhileStopsTheRunAndItsThreads() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> new Threads(2).map(List.of(1, 2), number -> {
                    try {
                        if (number == 1) {
                            caller.interrupt();
                        }
                        never.await();
                    } catch (InterruptedException e) {
                        stopped.countDown();
                    }
                    return number;
                }))
                .isInstanceOf(RunStopped.class);
        assertThat(Thread.interrupted()).isTrue();
        stopped.await();
    }
}
