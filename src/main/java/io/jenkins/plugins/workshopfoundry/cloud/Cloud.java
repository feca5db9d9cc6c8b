package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.Provider;

/**
 * One provider's ports. Whoever holds a Cloud creates and removes through the ledger only (see {@code run.Custody}); a
 * port never writes a record of its own.
 */
public interface Cloud extends AutoCloseable {

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

    /** Gives connections back; touches no resource. */
    @Override
    void close();
}
