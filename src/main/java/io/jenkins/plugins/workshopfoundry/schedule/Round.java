package io.jenkins.plugins.workshopfoundry.schedule;

import io.jenkins.plugins.workshopfoundry.ledger.TickRecord;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What comes of one round, as it goes. One part that does not work keeps no other. */
final class Round {

    private final RunLog log;
    private final List<String> done = new ArrayList<>();
    private final List<String> residue = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Round(RunLog log) {
        this.log = log;
    }

    /** Does a part; a broken ledger and an interrupt end the round, everything else is noted. */
    void part(Runnable part) {
        try {
            part.run();
        } catch (LedgerBroken e) {
            throw e;
        } catch (RunStopped e) {
            if (e.reason() == RunStopped.Reason.INTERRUPTED) {
                throw e;
            }
            failed(e.sentences());
        } catch (FoundryException e) {
            failed(e.sentences());
        }
    }

    void done(String what) {
        log.note(what);
        done.add(what);
    }

    void failed(String sentences) {
        log.warning(sentences);
        failures.add(sentences);
    }

    void removed(TeardownResult result) {
        result.removed().forEach(what -> done.add("removed " + what));
        result.residue().forEach(left -> {
            log.warning("Still there after its removal: " + left + ".");
            residue.add(left);
        });
    }

    TickRecord record(String controller, Instant begun, Instant ended, boolean leading, ScheduleSettings settings) {
        Instant next = begun.plus(settings.interval());
        return new TickRecord(
                controller,
                begun,
                ended,
                next.isBefore(ended) ? ended : next,
                leading,
                settings.dryRun(),
                done,
                residue,
                failures);
    }
}
