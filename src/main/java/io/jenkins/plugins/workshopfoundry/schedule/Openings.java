package io.jenkins.plugins.workshopfoundry.schedule;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.PlanState;
import io.jenkins.plugins.workshopfoundry.ledger.PlannedClassroom;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Opens the classrooms whose time has come, once each, and notes what became of those that were begun. */
final class Openings {

    /** A controller that lives has had some rounds by then, and most of the lead is still to come. */
    private static final Duration LEFT = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Opener opener;

    Openings(Ledger ledger, Opener opener) {
        this.ledger = ledger;
        this.opener = opener;
    }

    /** All that something is to be done about now: this controller's, and if it leads those that others leave lying. */
    void attend(Round round, Instant now, boolean leading, boolean dryRun) {
        for (PlannedClassroom planned : ledger.plans().open()) {
            if (!planned.opening().isAfter(now)
                    && (isOurs(planned) || (leading && isLeft(planned, now) && isWithinReach(planned)))) {
                round.part(() -> attend(round, planned, now, dryRun));
            }
        }
    }

    private boolean isOurs(PlannedClassroom planned) {
        return planned.controller().equals(ledger.controller());
    }

    private static boolean isLeft(PlannedClassroom planned, Instant now) {
        return planned.opening().plus(LEFT).isBefore(now);
    }

    /** What is on another host's local cloud can be opened there only. */
    private boolean isWithinReach(PlannedClassroom planned) {
        return ledger.images()
                .find(planned.imageId())
                .filter(image -> image.ref().provider() != Provider.LOCAL)
                .isPresent();
    }

    private void attend(Round round, PlannedClassroom planned, Instant now, boolean dryRun) {
        if (dryRun) {
            round.done("would open classroom " + planned.id());
        } else if (planned.state() == PlanState.STARTED) {
            goOn(round, planned, now);
        } else if (!planned.ends().isAfter(now)) {
            miss(round, planned);
        } else {
            begin(round, planned);
        }
    }

    private void begin(Round round, PlannedClassroom planned) {
        ledger.plans().start(planned.id()).ifPresent(run -> {
            round.done("opens classroom " + planned.id() + ", which begins at " + planned.starts());
            opener.open(run.id());
        });
    }

    /** What an opener that is no more had begun is gone on with; what has ended is noted. */
    private void goOn(Round round, PlannedClassroom planned, Instant now) {
        RunRecord run =
                ledger.runs().find(Objects.requireNonNull(planned.runId())).orElseThrow();
        if (run.status() == RunStatus.DONE) {
            if (ledger.plans().move(planned.id(), PlanState.STARTED, PlanState.OPENED, null)) {
                round.done("opened classroom " + planned.id());
            }
        } else if (run.status().ended()) {
            String why = run.error() == null ? "it was cancelled" : run.error();
            ledger.plans().move(planned.id(), PlanState.STARTED, PlanState.FAILED, why);
            round.failed("Classroom " + planned.id() + " was not opened: " + why);
        } else if (run.owner() == null || run.leaseUntil().isBefore(now)) {
            opener.open(run.id());
        }
    }

    private void miss(Round round, PlannedClassroom planned) {
        String why = "Nobody kept the schedule between " + planned.opening() + " and " + planned.ends() + ".";
        if (ledger.plans().move(planned.id(), PlanState.PLANNED, PlanState.MISSED, why)) {
            round.failed("Classroom " + planned.id() + " was not opened. " + why
                    + " Keep 'workshop serve' or Jenkins running.");
        }
    }
}
