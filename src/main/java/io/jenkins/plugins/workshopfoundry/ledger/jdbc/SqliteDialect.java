package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * SQLite: one connection, used by one thread at a time. Between processes the database's own lock, taken when a
 * transaction begins, makes sure of one writer. All processes share the host, and so its clock is the database's.
 */
final class SqliteDialect implements Dialect {

    private final SqliteFile file;
    private final Connection connection;
    private final Clock clock;
    private final Lock turn = new ReentrantLock();
    private boolean closed;

    SqliteDialect(SqliteFile file, Connection connection, Clock clock) {
        this.file = file;
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            if (closed) {
                throw new LedgerBroken("The ledger " + file.path() + " is closed.", "Open it again.");
            }
            file.checkStillThere();
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Instant now(Handle handle) {
        return clock.instant();
    }

    /** Nothing: a transaction begins by locking the whole database. */
    @Override
    public String rowLock() {
        return "";
    }

    @Override
    public FoundryException explain(SQLException failure) {
        return SqliteFailure.explain(file.path(), failure);
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            connection.close();
        } catch (SQLException e) {
            throw explain(e);
        } finally {
            turn.unlock();
        }
    }
}
