package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;

/** Tells a call that was interrupted from one that failed. */
final class Interrupts {

    private Interrupts() {}

    /** Throws if the failure comes from this thread being interrupted: the process is asked to stop. */
    static void check(IOException failure) {
        boolean interrupted = failure instanceof InterruptedIOException && !(failure instanceof SocketTimeoutException);
        if (interrupted || Thread.currentThread().isInterrupted()) {
            throw stopped();
        }
    }

    static RunStopped stopped() {
        Thread.currentThread().interrupt();
        return new RunStopped(
                RunStopped.Reason.INTERRUPTED,
                "Interrupted while talking to a machine.",
                "'workshop resume' goes on with it; in Jenkins, build again.");
    }
}
