package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.InvalidWorkshop;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;

/** How the command ends, for scripts. README.md lists the same. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;

    /** The workshop has problems. */
    static final int PROBLEMS = 1;

    /** What was asked for makes no sense. */
    static final int USAGE = 2;

    /** The cloud refused or is unavailable, somebody else cancelled the run, or something is left over. */
    static final int CLOUD = 3;

    /** Our own fault, or the ledger cannot be trusted, or does not answer. */
    static final int INTERNAL = 4;

    /** Ctrl-C: 128 and the number of SIGINT, as shells have it. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(Throwable e) {
        if (e instanceof InvalidWorkshop) {
            return PROBLEMS;
        }
        if (e instanceof InvalidRequest) {
            return USAGE;
        }
        if (e instanceof RunStopped stopped) {
            return stopped.reason() == RunStopped.Reason.INTERRUPTED ? INTERRUPTED : CLOUD;
        }
        return e instanceof CloudRefused || e instanceof CloudUnavailable ? CLOUD : INTERNAL;
    }
}
