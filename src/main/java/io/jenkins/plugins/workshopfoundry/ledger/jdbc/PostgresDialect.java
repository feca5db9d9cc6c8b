package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * PostgreSQL: a small pool of connections, and the locks of rows between processes. Its clock is the time for all
 * controllers. What was undone because two transactions met is done again; a lost connection is not, because the commit
 * may have happened: the caller stops, as after a crash, and reads what is true when it resumes.
 */
final class PostgresDialect implements Dialect {

    /** Each undoing lets somebody else through, so that this is reached only when something is wrong. */
    private static final int TRIES = 10;

    private final PostgresUrl url;
    private final HikariDataSource pool;

    PostgresDialect(PostgresUrl url, HikariDataSource pool) {
        this.url = url;
        this.pool = pool;
    }

    @Override
    public <T> T inTurn(Supplier<T> work) {
        for (int tries = 1; true; tries++) {
            if (pool.isClosed()) {
                throw new LedgerBroken("The ledger " + url + " is closed.", "Open it again.");
            }
            try {
                return work.get();
            } catch (JdbiException e) {
                if (tries == TRIES || !PostgresFailure.undone(e)) {
                    throw e;
                }
            }
        }
    }

    /** The time at this statement and not, as with {@code now()}, at the beginning of a transaction that waited. */
    @Override
    public Instant now(Handle handle) {
        return handle.createQuery("SELECT clock_timestamp() AS now")
                .map((row, context) ->
                        row.getObject("now", OffsetDateTime.class).toInstant())
                .one();
    }

    @Override
    public String rowLock() {
        return " FOR UPDATE";
    }

    @Override
    public FoundryException explain(SQLException failure) {
        return PostgresFailure.explain(url, failure);
    }

    @Override
    public void close() {
        pool.close();
    }
}
