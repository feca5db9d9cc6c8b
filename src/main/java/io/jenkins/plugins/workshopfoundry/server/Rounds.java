package io.jenkins.plugins.workshopfoundry.server;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.schedule.Schedule;
import io.jenkins.plugins.workshopfoundry.schedule.ScheduleSettings;
import io.jenkins.plugins.workshopfoundry.wait.Sleeper;
import java.util.function.BooleanSupplier;

/** Round after round of the schedule, until somebody says that it is enough. */
public final class Rounds {

    private final Schedule schedule;
    private final ScheduleSettings settings;
    private final Sleeper sleeper;
    private final RunLog log;

    /**
     * @param sleeper passes the time between rounds
     * @param log hears what is done
     */
    public Rounds(Schedule schedule, ScheduleSettings settings, Sleeper sleeper, RunLog log) {
        this.schedule = schedule;
        this.settings = settings;
        this.sleeper = sleeper;
        this.log = log;
    }

    /**
     * Keeps the schedule. A ledger that does not answer now is asked again in the next round.
     *
     * @param enough asked before each round
     */
    public void keep(BooleanSupplier enough) {
        try {
            while (!enough.getAsBoolean()) {
                round();
                sleeper.sleep(settings.interval());
            }
        } catch (RunStopped interrupted) {
            // Whoever interrupted knows why.
        } finally {
            // Taking note of the interrupt clears the way for giving the lease back.
            Thread.interrupted();
            leave();
        }
    }

    private void round() {
        try {
            schedule.tick(settings, log);
        } catch (LedgerBroken e) {
            log.warning("The schedule was not kept: " + e.sentences());
        }
    }

    private void leave() {
        try {
            schedule.leave();
        } catch (FoundryException e) {
            log.warning("The schedule's lease was not given back; it passes by itself. " + e.sentences());
        }
    }
}
