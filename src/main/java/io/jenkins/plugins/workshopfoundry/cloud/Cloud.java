package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.util.Optional;

/**
 * One provider's ports. Whoever holds a Cloud creates and removes through the ledger only (see {@code run.Custody}); a
 * port never writes a record of its own.
 */
public interface Cloud extends AutoCloseable {

    /**
     * The same cloud as one run uses it: where the cloud keeps a record of who called, the record names the run. Closed
     * with the cloud that it came from, and never by itself.
     */
    default Cloud forRun(String run) {
        return this;
    }

    /** Whose cloud this is. */
    Provider provider();

    /** What can be asked before anything is created. */
    Preflight preflight();

    /** Creating, one resource a call. */
    Creations creations();

    /** Machines: how to make one, and what one is doing. */
    Machines machines();

    /** Images: what to start from, how to make one, and what one is doing. */
    Images images();

    /** Finding, listing and removing. */
    Removal removal();

    /** Offering images in several regions to others; empty where the cloud is one place that nobody else can see. */
    default Optional<Publishing> publishing() {
        return Optional.empty();
    }

    /** How often to ask this cloud whether something is done: one that counts its callers' calls is asked less often. */
    default Poll.Pace pace(Duration total) {
        return Poll.Pace.brisk(total);
    }

    /**
     * How often a run makes a call that gets no answer before it is suspended. One where this cloud asks again of itself:
     * two loops would multiply.
     */
    default int tries() {
        return 4;
    }

    /** Gives connections back; touches no resource. */
    @Override
    void close();
}
