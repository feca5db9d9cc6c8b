package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.AsyncPeriodicWork;
import hudson.model.TaskListener;
import hudson.util.LogTaskListener;
import io.jenkins.plugins.workshopfoundry.jenkins.config.Settings;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.BuildLog;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks once a minute whether the clean-up is due. Its log is among Jenkins' own, in logs/tasks. */
@Extension
public final class CleanUpWork extends AsyncPeriodicWork {

    /** The shortest interval; whoever configures a longer one waits that long. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(CleanUpWork.class.getName());

    private final CleanUp cleanUp;

    /** Jenkins makes one. */
    public CleanUpWork() {
        this(new CleanUp(
                new LeaderSweep(
                        FoundryService::engine,
                        () -> Settings.configured().cleaning(),
                        new BuildLog(new LogTaskListener(LOG, Level.INFO).getLogger())),
                () -> WorkshopFoundryConfiguration.get().getCleanUp(),
                Clock.systemUTC()));
    }

    CleanUpWork(CleanUp cleanUp) {
        super("Workshop clean-up");
        this.cleanUp = cleanUp;
    }

    /** The controller's. */
    static CleanUp cleanUp() {
        return ExtensionList.lookupSingleton(CleanUpWork.class).cleanUp;
    }

    @Override
    public long getRecurrencePeriod() {
        return LOOK.toMillis();
    }

    @Override
    protected Level getNormalLoggingLevel() {
        return Level.FINE;
    }

    @Override
    protected void execute(TaskListener listener) {
        cleanUp.roundIfDue(new BuildLog(listener.getLogger()));
    }
}
