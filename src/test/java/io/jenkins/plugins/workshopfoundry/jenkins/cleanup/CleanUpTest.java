package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.BuildLog;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanUpTest {

    private final VirtualTime clock = new VirtualTime(Instant.parse("2026-11-21T09:00:00Z"));
    private final CleanUpConfiguration configured = new CleanUpConfiguration();
    private final List<CleanUpConfiguration> rounds = new ArrayList<>();
    private final List<Duration> intervals = new ArrayList<>();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final RunLog log = new BuildLog(new PrintStream(told, true, StandardCharsets.UTF_8));
    private List<String> residue = List.of();
    private List<String> failures = List.of();
    private boolean broken;

    private final CleanUp cleanUp = new CleanUp(this::sweep, () -> configured, clock);

    @Test
    void theFirstRoundComesAtOnceAndTheNextAfterTheInterval() {
        cleanUp.roundIfDue(log);
        clock.pass(Duration.ofMinutes(9));
        cleanUp.roundIfDue(log);
        assertThat(rounds).hasSize(1);

        clock.pass(Duration.ofMinutes(1));
        cleanUp.roundIfDue(log);
        assertThat(rounds).hasSize(2);
    }

    @Test
    void aShorterIntervalIsTakenUpBeforeTheLongerOneHasPassed() {
        configured.setInterval("7d");
        cleanUp.roundIfDue(log);
        configured.setInterval("30m");
        clock.pass(Duration.ofMinutes(29));
        cleanUp.roundIfDue(log);
        assertThat(rounds).hasSize(1);

        clock.pass(Duration.ofMinutes(1));
        cleanUp.roundIfDue(log);
        assertThat(rounds).hasSize(2);
    }

    @Test
    void aTimerThatIsEarlyByAMomentSkipsNoRound() {
        configured.setInterval("1m");
        cleanUp.roundIfDue(log);
        clock.pass(Duration.ofMinutes(1).minusMillis(8));
        cleanUp.roundIfDue(log);

        assertThat(rounds).hasSize(2);
    }

    @Test
    void itIsKeptAsItIsConfiguredAtThatMoment() {
        configured.setInterval("1h");
        configured.setDryRun(true);
        cleanUp.roundIfDue(log);

        assertThat(rounds.get(0)).isSameAs(configured);
        assertThat(intervals).containsExactly(Duration.ofHours(1));
        assertThat(cleanUp.rounds().get(0).isDryRun()).isTrue();
    }

    @Test
    void theLastRoundsAreKeptNewestFirst() {
        for (int i = 0; i < CleanUp.KEPT + 1; i++) {
            cleanUp.roundNow(log);
            clock.pass(Duration.ofMinutes(1));
        }

        assertThat(cleanUp.rounds()).hasSize(CleanUp.KEPT);
        assertThat(cleanUp.rounds().get(0).getWhen()).isEqualTo("2026-11-21 09:50:00");
    }

    @Test
    void switchedOffItDoesNothingUnlessAsked() {
        configured.setEnabled(false);
        cleanUp.roundIfDue(log);
        assertThat(rounds).isEmpty();

        cleanUp.roundNow(log);
        assertThat(rounds).hasSize(1);
    }

    @Test
    void whatIsLeftAndWhatDidNotWorkIsRememberedUntilARoundGoesWell() {
        residue = List.of("machine m-1");
        failures = List.of("AWS does not answer. Try again.");
        cleanUp.roundIfDue(log);
        assertThat(cleanUp.troubles())
                .containsExactly("Still there after its removal: machine m-1.", "AWS does not answer. Try again.");

        residue = List.of();
        failures = List.of();
        cleanUp.roundNow(log);
        assertThat(cleanUp.troubles()).isEmpty();
    }

    @Test
    void aLedgerThatCannotBeReadIsTroubleAndTriedAgainAfterTheInterval() {
        broken = true;
        cleanUp.roundIfDue(log);
        cleanUp.roundIfDue(log);

        assertThat(rounds).hasSize(1);
        assertThat(cleanUp.troubles()).containsExactly("The ledger is gone. Bring it back.");
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("The ledger is gone.");
    }

    @Test
    void aConfigurationThatMakesNoSenseIsTroubleToo() {
        configured.setInterval("soon");
        cleanUp.roundIfDue(log);
        cleanUp.roundIfDue(log);

        assertThat(rounds).isEmpty();
        assertThat(cleanUp.troubles()).hasSize(1).first().asString().contains("'soon' is not a length of time.");
    }

    @Test
    void switchedOffThereIsNoTrouble() {
        broken = true;
        cleanUp.roundIfDue(log);
        configured.setEnabled(false);
        cleanUp.roundIfDue(log);

        assertThat(cleanUp.troubles()).isEmpty();
    }

    private Round.Result sweep(CleanUpConfiguration now, Duration interval, RunLog hears) {
        rounds.add(now);
        intervals.add(interval);
        if (broken) {
            throw new LedgerBroken("The ledger is gone.", "Bring it back.");
        }
        return new Round.Result(true, now.isDryRun(), List.of(), residue, failures);
    }
}
