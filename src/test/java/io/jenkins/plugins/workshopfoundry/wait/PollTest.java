package io.jenkins.plugins.workshopfoundry.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollTest {

    private final VirtualTime time = new VirtualTime();
    private final List<Duration> pauses = new ArrayList<>();
    private final Poll poll = new Poll(time, pause -> {
        pauses.add(pause);
        time.sleep(pause);
    });
    private final Poll.Pace pace = new Poll.Pace(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10));

    private int asked;

    @Test
    void anAnswerAtOnceCostsNoSleep() {
        assertThat(poll.until("the answer", pace, () -> Optional.of(42))).isEqualTo(42);
        assertThat(pauses).isEmpty();
    }

    @Test
    void asksUntilThereIsAnAnswer() {
        assertThat(poll.until("the answer", pace, () -> ++asked < 3 ? Optional.empty() : Optional.of(asked)))
                .isEqualTo(3);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void pausesGrowByHalfUpToTheLongest() {
        poll.until("the answer", pace, () -> ++asked < 6 ? Optional.empty() : Optional.of(true));
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(1000),
                        Duration.ofMillis(1500),
                        Duration.ofMillis(2250),
                        Duration.ofMillis(3000),
                        Duration.ofMillis(3000));
    }

    @Test
    void givesUpWhenTimeIsUpAndSaysWhatDidNotCome() {
        assertThatThrownBy(() -> poll.until("the machine's address", pace, Optional::empty))
                .isInstanceOf(CloudUnavailable.class)
                .hasMessageContaining("the machine's address did not come within 10s.")
                .hasMessageContaining("workshop resume");
        assertThat(time.slept()).isBetween(pace.total(), pace.total().plus(pace.longest()));
    }

    @Test
    void givesUpInSilenceWhenNoAnswerIsAnAnswerToo() {
        assertThat(poll.within(pace, Optional::<String>empty)).isEmpty();
        assertThat(time.slept()).isBetween(pace.total(), pace.total().plus(pace.longest()));
        assertThat(poll.within(pace, () -> Optional.of("here"))).contains("here");
    }

    @Test
    void asksOnceMoreAfterTheLastPause() {
        assertThat(poll.until(
                        "the answer",
                        pace,
                        () -> time.slept().compareTo(pace.total()) >= 0 ? Optional.of("late") : Optional.empty()))
                .isEqualTo("late");
    }

    @Test
    void asksOnceEvenWhenThereIsNoTimeAtAll() {
        var none = new Poll.Pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO);
        assertThat(poll.until("the answer", none, () -> Optional.of("there"))).isEqualTo("there");
        assertThatThrownBy(() -> poll.until("the answer", none, Optional::empty))
                .isInstanceOf(CloudUnavailable.class);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aTinyFirstPauseGrowsTooInsteadOfAskingWithoutEnd() {
        var tiny = new Poll.Pace(Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofSeconds(10));
        assertThatThrownBy(() -> poll.until("the answer", tiny, Optional::empty))
                .isInstanceOf(CloudUnavailable.class);
        assertThat(pauses).hasSizeLessThan(40);
    }

    @Test
    void waitsForACondition() {
        poll.untilTrue("the door", pace, () -> ++asked > 4);
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void whatTheQuestionThrowsIsNotWaitedAway() {
        assertThatThrownBy(() -> poll.untilTrue("the door", pace, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(pauses).isEmpty();
    }

    @Test
    void anInterruptedSleeperStopsTheRunAndKeepsTheFlag() {
        Thread.currentThread().interrupt();
        var real = new Poll(time, new ThreadSleeper());
        assertThatThrownBy(() -> real.untilTrue("the door", pace, () -> false))
                .isInstanceOfSatisfying(
                        RunStopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(RunStopped.Reason.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void paceBriskAndCalmDifferInHowOftenACloudIsAsked() {
        Duration total = Duration.ofMinutes(5);
        assertThat(Poll.Pace.brisk(total).total()).isEqualTo(total);
        assertThat(Poll.Pace.brisk(total).longest())
                .isLessThan(Poll.Pace.calm(total).longest());
        assertThat(Poll.Pace.brisk(total).first())
                .isLessThan(Poll.Pace.calm(total).first());
    }
}
