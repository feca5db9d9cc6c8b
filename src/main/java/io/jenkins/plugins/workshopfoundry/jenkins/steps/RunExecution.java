package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import hudson.AbortException;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.jenkins.config.Settings;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.RunCredentials;
import io.jenkins.plugins.workshopfoundry.jenkins.credentials.Store;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.FoundryService;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.BuildLog;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.Caller;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.Patience;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.RunTask;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import io.jenkins.plugins.workshopfoundry.wait.ThreadSleeper;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;

/**
 * A step that is carried by a durable run. All that Jenkins keeps of it is what was asked for and the run's id: with that
 * the next life of Jenkins goes on where this one ended.
 */
abstract class RunExecution extends StepExecution implements Caller {

    private static final long serialVersionUID = 1L;

    private final @Nullable String credentialsId;
    private volatile @Nullable String runId;
    private transient volatile @Nullable RunTask task;

    /** @param credentialsId of a credential that the build brings, or null for the configured one */
    RunExecution(StepContext context, @Nullable String credentialsId) {
        super(context);
        this.credentialsId = credentialsId;
    }

    /** A run that has begun goes on whatever the build is of: this is asked once, before there is one. */
    @Override
    public final boolean start() throws IOException, InterruptedException {
        try {
            Strangers.refuse(
                    getContext().get(Run.class).getEnvironment(getContext().get(TaskListener.class)));
        } catch (InvalidRequest e) {
            throw new AbortException(e.sentences());
        }
        carry();
        return false;
    }

    @Override
    public final void onResume() {
        carry();
    }

    @Override
    public final void stop(Throwable cause) {
        RunTask present = task;
        if (present == null) {
            getContext().onFailure(cause);
        } else {
            present.abort(cause);
        }
    }

    @Override
    public final String getStatus() {
        return runId == null ? "before its run is recorded" : "run " + runId;
    }

    private void carry() {
        RunTask fresh = new RunTask(FoundryService.engine(), this);
        task = fresh;
        fresh.start();
    }

    @Override
    public final @Nullable AwsConfiguration credentials() throws IOException, InterruptedException {
        if (credentialsId == null) {
            return null;
        }
        RunCredentials own = new RunCredentials(Store.ofBuild(getContext().get(Run.class)));
        return new Settings(WorkshopFoundryConfiguration.get(), own).own(credentialsId);
    }

    @Override
    public final @Nullable String runId() {
        return runId;
    }

    @Override
    public final void note(String run) throws IOException, InterruptedException {
        runId = run;
        try {
            Future<Void> saved = getContext().saveState();
            saved.get();
        } catch (ExecutionException e) {
            throw new IOException("The build cannot be saved: " + e.getMessage(), e);
        }
    }

    /** Forgets a run that came to nothing before it did anything. */
    final void forget() {
        runId = null;
    }

    @Override
    public Object resume(Foundry foundry, String run, RunLog log) throws IOException, InterruptedException {
        return answer(new Patience(new Poll(Clock.systemUTC(), new ThreadSleeper())).resume(foundry, run, log));
    }

    /** What came of a run, in values that any pipeline can use. */
    abstract Object answer(Object result) throws IOException, InterruptedException;

    /** The pages of the build. */
    final BuildPages pages() {
        return new BuildPages(getContext());
    }

    @Override
    public void discard(Foundry foundry, Object result, RunLog log) {
        log.note("The build was aborted when this had just ended well.");
    }

    @Override
    public final RunLog log() throws IOException, InterruptedException {
        return new BuildLog(getContext().get(TaskListener.class).getLogger());
    }

    @Override
    public final void succeeded(Object result) {
        getContext().onSuccess(result);
    }

    @Override
    public final void failed(Throwable cause) {
        getContext().onFailure(inJenkinsWords(cause));
    }

    /** Something is left that costs money: the build says so by its colour. */
    final void unstable() {
        try {
            getContext().get(Run.class).setResult(Result.UNSTABLE);
        } catch (IOException e) {
            throw new IllegalStateException("The build is gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failure on purpose is told in its own sentences, without a stack trace; a cancel makes the build ABORTED. */
    private static Throwable inJenkinsWords(Throwable cause) {
        if (cause instanceof RunStopped stopped && stopped.reason() == RunStopped.Reason.CANCELLED) {
            return new FlowInterruptedException(Result.ABORTED, true, new Cancelled(stopped.sentences()));
        }
        return cause instanceof FoundryException known ? new AbortException(known.sentences()) : cause;
    }
}
