package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/** The one way to the tables: reads, transactions, and transactions that only the holder of a run can make. */
final class Database implements AutoCloseable {

    // Remembers how statements are parsed, which is half of the work in a process that opens many ledgers.
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final Jdbi jdbi;
    private final Dialect dialect;

    Database(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setSqlParser(PARSER);
        this.dialect = dialect;
    }

    /** One statement that reads. */
    <T> T read(Function<Handle, T> work) {
        return explained(() -> jdbi.withHandle(work::apply));
    }

    /** A transaction, durable when it returns, undone when the work throws. */
    <T> T write(Function<Handle, T> work) {
        return explained(() -> jdbi.inTransaction(work::apply));
    }

    /** A transaction that happens only while the hold is good; no take-over can come between the check and the commit. */
    <T> T held(Hold hold, Function<Handle, T> work) {
        return write(handle -> {
            check(handle, hold);
            return work.apply(handle);
        });
    }

    /** As {@link #held}, without an answer. */
    void withHold(Hold hold, Consumer<Handle> work) {
        held(hold, handle -> {
            work.accept(handle);
            return hold;
        });
    }

    /** As {@link #held}, for one statement that must meet exactly one row. */
    void updateOne(Hold hold, String what, String id, Function<Handle, Integer> update) {
        withHold(hold, handle -> {
            if (update.apply(handle) == 0) {
                throw unknown(what, id);
            }
        });
    }

    /**
     * As {@link #held}, for one statement that has the hold in its own condition and answers with nothing where the hold
     * is not good. It is a transaction of its own, which is one question to the database instead of five.
     */
    <T> T once(Hold hold, Function<Handle, Optional<T>> statement) {
        return read(handle -> statement.apply(handle).orElseThrow(() -> {
            check(handle, hold);
            return takenOver(hold);
        }));
    }

    /** The refusal of a write about something that is not there. */
    static InvalidRequest unknown(String what, String id) {
        return new InvalidRequest(
                "The ledger knows no " + what + " " + id + ".",
                "List what it knows, with 'workshop list' or on Jenkins' page Workshops.");
    }

    /** Database time. */
    Instant now(Handle handle) {
        return dialect.now(handle);
    }

    /** See {@link Dialect#rowLock}. */
    String rowLock() {
        return dialect.rowLock();
    }

    @Override
    public void close() {
        dialect.close();
    }

    private void check(Handle handle, Hold hold) {
        Optional<Boolean> good = handle.createQuery(
                        "SELECT owner = :owner AND epoch = :epoch AS good FROM run WHERE id = :id" + dialect.rowLock())
                .bind("owner", hold.owner())
                .bind("epoch", hold.epoch())
                .bind("id", hold.runId())
                .map((row, context) -> row.getBoolean("good"))
                .findOne();
        if (!good.orElseThrow(() -> unknown("run", hold.runId()))) {
            throw takenOver(hold);
        }
    }

    private static RunStopped takenOver(Hold hold) {
        return new RunStopped(
                RunStopped.Reason.TAKEN_OVER,
                "Run " + hold.runId() + " is no longer held by " + hold.owner() + ".",
                "It goes on where it was taken over; 'workshop resume " + hold.runId()
                        + "', or a restart of Jenkins, waits for it.");
    }

    private <T> T explained(Supplier<T> work) {
        try {
            return dialect.inTurn(work);
        } catch (JdbiException e) {
            throw explain(e);
        }
    }

    private RuntimeException explain(JdbiException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return dialect.explain(sql);
            }
        }
        return new LedgerBroken(
                "The ledger cannot be used: " + failure.getMessage() + ".", "Close it and open it again.", failure);
    }
}
