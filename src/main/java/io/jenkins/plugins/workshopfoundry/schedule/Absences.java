package io.jenkins.plugins.workshopfoundry.schedule;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.Replacing;
import io.jenkins.plugins.workshopfoundry.classroom.RollCall;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Has the machines made again that this controller's classrooms have lost while they are open. */
public final class Absences {

    /** After a run that came to nothing, twice as long after each: a cloud that has no room now may have some later. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** So many runs that came to nothing, one after the other, are a matter for people. */
    private static final int PATIENCE = 5;

    private final Ledger ledger;
    private final RollCall rollCall;
    private final Replacing replacing;
    private final Opener opener;

    /**
     * @param rollCall asks which machines are missing
     * @param replacing records the runs that make them again
     * @param opener carries these out
     */
    public Absences(Ledger ledger, RollCall rollCall, Replacing replacing, Opener opener) {
        this.ledger = ledger;
        this.rollCall = rollCall;
        this.replacing = replacing;
        this.opener = opener;
    }

    /** Looks at every classroom that is open and not over; what is under way and lies is gone on with. */
    void attend(Round round, Instant now, boolean dryRun) {
        for (ClassroomRecord room : ledger.classrooms().standing()) {
            if (room.state() == ClassroomState.OPEN && room.expires().isAfter(now)) {
                round.part(() -> attend(round, room, now, dryRun));
            }
        }
    }

    private void attend(Round round, ClassroomRecord room, Instant now, boolean dryRun) {
        List<RunRecord> runs = ledger.runs().about(room.id());
        if (runs.stream().noneMatch(run -> run.controller().equals(ledger.controller()))) {
            return;
        }
        List<RunRecord> before =
                runs.stream().filter(run -> run.kind() == RunKind.REPLACE).toList();
        List<RunRecord> open =
                before.stream().filter(run -> !run.status().ended()).toList();
        if (open.isEmpty()) {
            look(round, room, before, now, dryRun);
        } else if (!dryRun) {
            open.stream()
                    .filter(run -> run.owner() == null || run.leaseUntil().isBefore(now))
                    .forEach(run -> opener.open(run.id()));
        }
    }

    private void look(Round round, ClassroomRecord room, List<RunRecord> before, Instant now, boolean dryRun) {
        List<RoomMachine> missing = rollCall.missing(room);
        if (missing.isEmpty()) {
            return;
        }
        String names = missing.stream().map(RoomMachine::name).collect(Collectors.joining(", "));
        int failed = failedLast(before);
        if (failed >= PATIENCE) {
            round.failed("Classroom " + room.id() + " has lost " + names + ", and " + failed
                    + " tries to make that again have failed. Look at these runs, then reset one of its seats.");
        } else if (failed == 0 || !nextTry(before, failed).isAfter(now)) {
            begin(round, room, missing, names, dryRun);
        }
    }

    private void begin(Round round, ClassroomRecord room, List<RoomMachine> missing, String names, boolean dryRun) {
        if (dryRun) {
            round.done("would make " + names + " of classroom " + room.id() + " again");
            return;
        }
        RunRecord run = replacing.begin(room, missing, false);
        round.done("makes " + names + " of classroom " + room.id() + " again, which its cloud says is gone");
        opener.open(run.id());
    }

    /** How many of the last ones came to nothing, one after the other. */
    private static int failedLast(List<RunRecord> before) {
        int failed = 0;
        for (RunRecord run : before) {
            failed = run.status() == RunStatus.DONE ? 0 : failed + 1;
        }
        return failed;
    }

    private static Instant nextTry(List<RunRecord> before, int failed) {
        return before.get(before.size() - 1).updated().plus(PAUSE.multipliedBy(1L << (failed - 1)));
    }
}
