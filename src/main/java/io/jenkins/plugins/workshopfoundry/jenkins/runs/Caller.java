package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import io.jenkins.plugins.workshopfoundry.assembly.AwsConfiguration;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The step that wants a run carried, as {@link RunTask} sees it. */
public interface Caller {

    /**
     * Who the run is to AWS, or null for the configured identity.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if there is no such credential
     */
    @Nullable
    AwsConfiguration credentials() throws IOException, InterruptedException;

    /** The run that was noted before, or null. */
    @Nullable
    String runId();

    /** Notes a run durably; from here on it is found again after any crash. */
    void note(String runId) throws IOException, InterruptedException;

    /**
     * Starts from the beginning: records a run, notes it, does its work.
     *
     * @return what came of it, in plain values
     */
    Object perform(Foundry foundry, RunLog log) throws IOException, InterruptedException;

    /**
     * Goes on with the run that was noted.
     *
     * @return what came of it, in plain values
     */
    Object resume(Foundry foundry, String runId, RunLog log) throws IOException, InterruptedException;

    /** Takes back a result that came too late: the build was aborted meanwhile. */
    void discard(Foundry foundry, Object result, RunLog log);

    /** Where to tell what happens. */
    RunLog log() throws IOException, InterruptedException;

    /** It went well. */
    void succeeded(Object result);

    /** It did not, or was aborted. */
    void failed(Throwable cause);
}
