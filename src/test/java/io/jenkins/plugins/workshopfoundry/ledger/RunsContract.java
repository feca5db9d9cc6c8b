package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a run. */
public abstract class RunsContract extends LedgerContract {

    @Test
    void aNewRunIsRunningAndNobodys() {
        RunRecord run = ledger().runs().create(RunKind.PROVISION, "class-1", "{\"seats\":3}");

        assertThat(run.kind()).isEqualTo(RunKind.PROVISION);
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.subject()).isEqualTo("class-1");
        assertThat(run.request()).isEqualTo("{\"seats\":3}");
        assertThat(run.controller()).isEqualTo("controller-1");
        assertThat(run.owner()).isNull();
        assertThat(run.leaseUntil()).isEqualTo(Instant.EPOCH);
        assertThat(run.epoch()).isZero();
        assertThat(run.error()).isNull();
        assertThat(other().runs().find(run.id())).contains(run);
    }

    @Test
    void anIdThatIsTakenIsPassedOver() {
        RunRecord first = ledger().runs().create(RunKind.BAKE, "image-1", "{}");
        List<String> ids = new ArrayList<>(List.of(first.id(), first.id(), "fresh"));
        try (Ledger repeating = open("controller-1", () -> ids.remove(0))) {
            assertThat(repeating.runs().create(RunKind.BAKE, "image-2", "{}").id())
                    .isEqualTo("fresh");
        }
        assertThat(ledger().runs().find(first.id())).contains(first);
    }

    @Test
    void openRunsAreListedInOrderOfCreationWhoeverMadeThem() {
        Hold ended = held();
        RunRecord second = other().runs().create(RunKind.BAKE, "image-2", "{}");
        RunRecord third = ledger().runs().create(RunKind.BAKE, "image-3", "{}");
        ledger().runs().end(ended, RunStatus.DONE);

        assertThat(ledger().runs().open()).containsExactly(second, third);
    }

    @Test
    void runsAboutASubjectIncludeThoseThatEnded() {
        Hold ended = held("class-1");
        ledger().runs().end(ended, RunStatus.FAILED);
        RunRecord second = ledger().runs().create(RunKind.TEARDOWN, "class-1", "{}");
        ledger().runs().create(RunKind.TEARDOWN, "class-2", "{}");

        assertThat(ledger().runs().about("class-1"))
                .extracting(RunRecord::id)
                .containsExactly(ended.runId(), second.id());
    }

    @Test
    void idsThatAreNotThereGiveEmptyAnswers() {
        assertThat(ledger().runs().find("nothing")).isEmpty();
        assertThat(ledger().runs().about("nothing")).isEmpty();
        assertThat(ledger().runs().stages("nothing")).isEmpty();
        assertThat(ledger().runs().stage("nothing", "capture")).isEmpty();
    }

    @Test
    void aFreeRunIsTakenWithoutAskingAnybody() {
        RunRecord run = ledger().runs().create(RunKind.BAKE, "image-1", "{}");

        Optional<Hold> hold = ledger().runs().acquire(run.id(), "me", LONG, owner -> {
            throw new AssertionError("nobody owns it");
        });

        assertThat(hold).contains(new Hold(run.id(), "me", 1));
        RunRecord now = ledger().runs().find(run.id()).orElseThrow();
        assertThat(now.owner()).isEqualTo("me");
        assertThat(now.leaseUntil()).isAfter(run.created());
    }

    @Test
    void aRunInGoodHandsIsNotTaken() {
        Hold hold = held();
        List<String> asked = new ArrayList<>();

        assertThat(other().runs().acquire(hold.runId(), "other", LONG, owner -> !asked.add(owner)))
                .isEmpty();

        assertThat(asked).containsExactly("me");
        assertThat(ledger().runs().renew(hold, LONG)).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void aRunWhoseLeaseHasPassedIsTaken() {
        RunRecord run = ledger().runs().create(RunKind.BAKE, "image-1", "{}");
        ledger().runs().acquire(run.id(), "me", Duration.ZERO, owner -> false).orElseThrow();

        assertThat(other().runs().acquire(run.id(), "other", LONG, owner -> false))
                .contains(new Hold(run.id(), "other", 2));
    }

    @Test
    void aRunWhoseOwnerIsGoneIsTaken() {
        Hold hold = held();
        assertThat(other().runs().acquire(hold.runId(), "other", LONG, "me"::equals))
                .contains(new Hold(hold.runId(), "other", 2));
    }

    @Test
    void aRunThatChangesHandsWhileTheOwnerIsLookedForIsNotTakenFromTheNewOne() {
        Hold hold = held();

        Optional<Hold> late = other().runs().acquire(hold.runId(), "late", LONG, owner -> {
            if ("me".equals(owner)) {
                takenOver(hold);
                return true;
            }
            return false;
        });

        assertThat(late).isEmpty();
        assertThat(ledger().runs().find(hold.runId()).orElseThrow().owner()).isEqualTo("other");
    }

    @Test
    void renewingKeepsARunThatWouldHaveBeenFree() {
        RunRecord run = ledger().runs().create(RunKind.BAKE, "image-1", "{}");
        Hold hold = ledger().runs()
                .acquire(run.id(), "me", Duration.ZERO, owner -> false)
                .orElseThrow();

        assertThat(ledger().runs().renew(hold, LONG)).isEqualTo(RunStatus.RUNNING);

        assertThat(other().runs().acquire(run.id(), "other", LONG, owner -> false))
                .isEmpty();
    }

    @Test
    void aRunThatIsNotThereOrHasEndedIsNotTaken() {
        Hold hold = held();
        ledger().runs().end(hold, RunStatus.DONE);

        assertThatThrownBy(() -> ledger().runs().acquire("nothing", "me", LONG, owner -> true))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> ledger().runs().acquire(hold.runId(), "me", LONG, owner -> true))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("done");
    }

    @Test
    void aSuspendedRunIsAnybodysAndRunsAgainWithoutTheOldError() {
        Hold hold = held();
        ledger().runs().suspend(hold, "no network");

        RunRecord suspended = ledger().runs().find(hold.runId()).orElseThrow();
        assertThat(suspended.status()).isEqualTo(RunStatus.SUSPENDED);
        assertThat(suspended.error()).isEqualTo("no network");
        assertThat(suspended.owner()).isNull();
        assertThat(suspended.leaseUntil()).isEqualTo(Instant.EPOCH);

        takenOver(hold);
        RunRecord resumed = ledger().runs().find(hold.runId()).orElseThrow();
        assertThat(resumed.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(resumed.error()).isNull();
        assertThat(resumed.epoch()).isEqualTo(2);
    }

    @Test
    void aCancellationReachesTheOwnerAndSurvivesItsEnd() {
        Hold hold = held();

        assertThat(other().runs().requestCancel(hold.runId(), "not needed")).isTrue();

        assertThat(ledger().runs().renew(hold, LONG)).isEqualTo(RunStatus.CANCELLING);
        ledger().runs().suspend(hold, "stopped");
        assertThat(ledger().runs().find(hold.runId()).orElseThrow().status()).isEqualTo(RunStatus.CANCELLING);
        Hold next = takenOver(hold);
        assertThat(other().runs().renew(next, LONG)).isEqualTo(RunStatus.CANCELLING);
        other().runs().end(next, RunStatus.CANCELLED);
        RunRecord ended = ledger().runs().find(hold.runId()).orElseThrow();
        assertThat(ended.status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(ended.error()).isEqualTo("not needed");
    }

    @Test
    void theFirstReasonToCancelStays() {
        Hold hold = held();
        ledger().runs().cancelling(hold, "the script failed");
        ledger().runs().requestCancel(hold.runId(), "and I do not want it");
        ledger().runs().cancelling(hold, "removal failed too");

        assertThat(ledger().runs().find(hold.runId()).orElseThrow().error()).isEqualTo("the script failed");
    }

    @Test
    void aRunThatIsBeingCancelledCannotBeDone() {
        Hold hold = held();
        ledger().runs().requestCancel(hold.runId(), null);

        assertThatThrownBy(() -> ledger().runs().end(hold, RunStatus.DONE))
                .isInstanceOfSatisfying(
                        RunStopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(RunStopped.Reason.CANCELLED));
        assertThat(ledger().runs().renew(hold, LONG)).isEqualTo(RunStatus.CANCELLING);
    }

    @Test
    void whatHasEndedOrIsNotThereCannotBeCancelled() {
        Hold hold = held();
        ledger().runs().end(hold, RunStatus.DONE);

        assertThat(ledger().runs().requestCancel(hold.runId(), "late")).isFalse();
        assertThat(ledger().runs().find(hold.runId()).orElseThrow().status()).isEqualTo(RunStatus.DONE);
        assertThatThrownBy(() -> ledger().runs().requestCancel("nothing", "why"))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("nothing");
    }

    @ParameterizedTest
    @EnumSource(RunStatus.class)
    void aRunEndsAsWhatIsAnEndAndIsGivenBack(RunStatus status) {
        Hold hold = held();
        if (!status.ended()) {
            assertThatThrownBy(() -> ledger().runs().end(hold, status)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        ledger().runs().end(hold, status);
        RunRecord run = ledger().runs().find(hold.runId()).orElseThrow();
        assertThat(run.status()).isEqualTo(status);
        assertThat(run.owner()).isNull();
        assertThat(run.leaseUntil()).isEqualTo(Instant.EPOCH);
    }
}
