package io.jenkins.plugins.workshopfoundry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerWaitTest {

    private final VirtualTime time = new VirtualTime();
    private final SilentLog log = new SilentLog();
    private final LedgerWait wait = LedgerWait.brief(new Poll(time, time));
    private final List<String> tried = new ArrayList<>();
    private Instant back = time.instant();

    @Test
    void doesNotWaitForALedgerThatAnswers() {
        assertThat(wait.through(log, () -> work("first"), () -> work("again"))).isEqualTo("first");
        assertThat(time.instant()).isEqualTo(VirtualTime.BEGINNING);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void goesOnWithTheOtherWorkSoonAfterTheLedgerIsBackAndSaysOnceThatItWaits() {
        back = time.instant().plusSeconds(40);
        assertThat(wait.through(log, () -> work("first"), () -> work("again"))).isEqualTo("again");
        assertThat(tried).first().isEqualTo("first");
        assertThat(time.instant()).isBetween(back, back.plusSeconds(15));
        assertThat(log.lines()).containsExactly("warning Locked. Waiting for it, up to 1m30s.");
    }

    @Test
    void losesPatience() {
        back = time.instant().plus(Duration.ofHours(1));
        assertThatThrownBy(() -> wait.through(log, () -> work("first"))).isInstanceOf(LedgerUnavailable.class);
        assertThat(Duration.between(VirtualTime.BEGINNING, time.instant()))
                .isBetween(LedgerWait.PATIENCE, LedgerWait.PATIENCE.plusSeconds(15));
    }

    @Test
    void countsTheTimeThatAsksTake() {
        assertThatThrownBy(() -> wait.through(log, () -> {
                    time.pass(Duration.ofSeconds(40));
                    return refuse("slowly");
                }))
                .isInstanceOf(LedgerUnavailable.class);
        assertThat(tried).hasSize(4);
    }

    @Test
    void isPatientAnewWhereTheLedgerServedForLongInBetweenButNotForEver() {
        assertThatThrownBy(() -> wait.through(log, () -> {
                    time.pass(LedgerWait.PATIENCE);
                    return refuse("after long work");
                }))
                .isInstanceOf(LedgerUnavailable.class);
        assertThat(tried).hasSize(101);
    }

    @Test
    void waitsForNothingThatDoesNotPass() {
        assertThatThrownBy(() -> wait.through(log, () -> {
                    tried.add("once");
                    throw new LedgerBroken("Damaged.", "Put a backup in its place.");
                }))
                .hasMessageContaining("Damaged.");
        assertThat(tried).hasSize(1);
    }

    private String work(String what) {
        return time.instant().isBefore(back) ? refuse(what) : what;
    }

    private String refuse(String what) {
        tried.add(what);
        throw new LedgerUnavailable("Locked.", "Wait.", null);
    }
}
