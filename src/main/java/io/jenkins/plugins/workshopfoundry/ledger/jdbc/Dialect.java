package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** What differs between databases. All SQL beyond this is common to SQLite and PostgreSQL. */
interface Dialect extends AutoCloseable {

    /** Does the work when it may: at once, or one at a time. */
    <T> T inTurn(Supplier<T> work);

    /** Database time: the same for every process that uses this database, whatever its own clock says. */
    Instant now(Handle handle);

    /** What to append to a SELECT by primary key so that nobody else writes that row until the transaction ends. */
    String rowLock();

    /** Says what a failure means: the ledger is broken, or the write contradicts what is recorded. */
    FoundryException explain(SQLException failure);

    /** Gives the connections back. */
    @Override
    void close();
}
