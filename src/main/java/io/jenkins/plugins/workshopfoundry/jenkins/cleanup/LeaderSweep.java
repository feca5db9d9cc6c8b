package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.ledger.TickRecord;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.schedule.BackgroundOpener;
import io.jenkins.plugins.workshopfoundry.schedule.ScheduleSettings;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the schedule of the ledger, if no other controller on it does. What takes its time, a classroom that was ordered or
 * a machine that is made again, does so beside the rounds: a class that is over does not wait for one that begins.
 */
final class LeaderSweep implements CleanUp.Sweeping {

    private final Supplier<Engine> engine;
    private final Credentials credentials;
    private final BackgroundOpener opener;

    /**
     * @param engine the controller's
     * @param credentials who removes
     * @param beside hears what is opened beside the rounds, after whose end a round's own log is closed
     */
    LeaderSweep(Supplier<Engine> engine, Credentials credentials, RunLog beside) {
        this.engine = engine;
        this.credentials = credentials;
        this.opener = new BackgroundOpener(this::start, run -> resume(run, beside), beside);
    }

    /** Who the clean-up is to AWS. */
    @FunctionalInterface
    interface Credentials {

        /**
         * As they are now; null for those that are configured with the cloud.
         *
         * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if they are missing, or of the wrong kind
         */
        @Nullable
        AwsConfiguration now();
    }

    @Override
    public Round.Result sweep(CleanUpConfiguration now, Duration interval, RunLog log) {
        ScheduleSettings settings = new ScheduleSettings(interval, now.settings(), now.isDryRun());
        TickRecord tick = engine.get()
                .use(
                        credentials.now(),
                        foundry -> foundry.agenda().schedule(opener).tick(settings, log));
        return new Round.Result(tick.leading(), tick.dryRun(), tick.done(), tick.residue(), tick.failures());
    }

    private void start(Runnable opening) {
        Future<?> unused = engine.get().start(opening);
    }

    private void resume(String run, RunLog log) {
        engine.get().use(foundry -> foundry.resume(run, log));
    }
}
