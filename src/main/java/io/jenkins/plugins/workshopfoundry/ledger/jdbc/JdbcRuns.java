package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.ledger.Runs;
import io.jenkins.plugins.workshopfoundry.ledger.StageRecord;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code run}. */
final class JdbcRuns implements Runs {

    private final Database database;
    private final JdbcStages stages;
    private final Acquisition acquisition;
    private final String controller;
    private final FreshIds ids;

    JdbcRuns(Database database, String controller, Supplier<String> ids) {
        this.database = database;
        this.stages = new JdbcStages(database);
        this.acquisition = new Acquisition(database);
        this.controller = controller;
        this.ids = new FreshIds(ids);
    }

    @Override
    public RunRecord create(RunKind kind, String subject, String request) {
        return database.write(handle -> create(handle, kind, subject, request));
    }

    /** As the other one, inside of a transaction. */
    RunRecord create(Handle handle, RunKind kind, String subject, String request) {
        long now = Instants.nanos(database.now(handle));
        String fresh = ids.use(id -> handle.createUpdate("""
                                INSERT INTO run (id, kind, status, subject, request, controller, lease_until, epoch,
                                    created, updated)
                                VALUES (:id, :kind, 'RUNNING', :subject, :request, :controller, 0, 0, :now, :now)
                                ON CONFLICT (id) DO NOTHING""")
                        .bind("id", id)
                        .bind("kind", kind.name())
                        .bind("subject", subject)
                        .bind("request", request)
                        .bind("controller", controller)
                        .bind("now", now)
                        .execute()
                == 1);
        return found(handle, fresh);
    }

    /** One of that kind about the subject that has not ended. */
    Optional<RunRecord> open(Handle handle, RunKind kind, String subject) {
        return handle.createQuery("""
                        SELECT * FROM run WHERE subject = :subject AND kind = :kind
                            AND status IN ('RUNNING', 'SUSPENDED', 'CANCELLING')
                        ORDER BY seq LIMIT 1""")
                .bind("subject", subject)
                .bind("kind", kind.name())
                .map(JdbcRuns::run)
                .findOne();
    }

    @Override
    public Optional<RunRecord> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    @Override
    public List<RunRecord> open() {
        return database.read(
                handle -> handle.createQuery("""
                        SELECT * FROM run WHERE status IN ('RUNNING', 'SUSPENDED', 'CANCELLING') ORDER BY seq""").map(JdbcRuns::run).list());
    }

    @Override
    public List<RunRecord> about(String subject) {
        return database.read(handle -> handle.createQuery("SELECT * FROM run WHERE subject = :subject ORDER BY seq")
                .bind("subject", subject)
                .map(JdbcRuns::run)
                .list());
    }

    @Override
    public Optional<Hold> acquire(String id, String owner, Duration lease, Predicate<String> ownerIsGone) {
        return acquisition.acquire(id, owner, lease, ownerIsGone);
    }

    @Override
    public RunStatus renew(Hold hold, Duration lease) {
        return database.once(hold, handle -> {
            Instant now = database.now(handle);
            return handle.createQuery("""
                            UPDATE run SET lease_until = :until, updated = :now
                            WHERE id = :id AND owner = :owner AND epoch = :epoch RETURNING status""")
                    .bind("until", Instants.nanos(now.plus(lease)))
                    .bind("now", Instants.nanos(now))
                    .bind("id", hold.runId())
                    .bind("owner", hold.owner())
                    .bind("epoch", hold.epoch())
                    .map((row, context) -> RunStatus.valueOf(row.getString("status")))
                    .findOne();
        });
    }

    @Override
    public boolean requestCancel(String id, @Nullable String why) {
        return database.write(handle -> {
            boolean ended = found(handle, id).status().ended();
            if (!ended) {
                cancel(handle, id, why);
            }
            return !ended;
        });
    }

    @Override
    public void cancelling(Hold hold, String error) {
        database.withHold(hold, handle -> cancel(handle, hold.runId(), error));
    }

    @Override
    public void suspend(Hold hold, String why) {
        database.withHold(
                hold,
                handle -> handle.createUpdate("""
                        UPDATE run SET owner = NULL, lease_until = 0, updated = :now,
                            error = CASE WHEN status = 'CANCELLING' THEN COALESCE(error, :why) ELSE :why END,
                            status = CASE WHEN status = 'CANCELLING' THEN status ELSE 'SUSPENDED' END
                        WHERE id = :id""")
                        .bind("now", Instants.nanos(database.now(handle)))
                        .bind("why", why)
                        .bind("id", hold.runId())
                        .execute());
    }

    @Override
    public void end(Hold hold, RunStatus ended) {
        if (!ended.ended()) {
            throw new IllegalArgumentException("A run cannot end " + ended);
        }
        database.withHold(hold, handle -> {
            if (ended == RunStatus.DONE && found(handle, hold.runId()).status() == RunStatus.CANCELLING) {
                throw new RunStopped(
                        RunStopped.Reason.CANCELLED,
                        "Run " + hold.runId() + " was cancelled just before it was done.",
                        "What it made is removed.");
            }
            handle.createUpdate("""
                            UPDATE run SET owner = NULL, lease_until = 0, updated = :now, status = :status
                            WHERE id = :id""")
                    .bind("now", Instants.nanos(database.now(handle)))
                    .bind("status", ended.name())
                    .bind("id", hold.runId())
                    .execute();
        });
    }

    @Override
    public List<StageRecord> stages(String runId) {
        return stages.of(runId);
    }

    @Override
    public Optional<StageRecord> stage(String runId, String name) {
        return stages.find(runId, name);
    }

    @Override
    public void stageBegun(Hold hold, int ordinal, String name) {
        stages.begun(hold, ordinal, name);
    }

    @Override
    public void stageDone(Hold hold, String name, String result) {
        stages.done(hold, name, result);
    }

    static Optional<RunRecord> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM run WHERE id = :id")
                .bind("id", id)
                .map(JdbcRuns::run)
                .findOne();
    }

    /** The run, kept from changing until the transaction ends. */
    private RunRecord found(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM run WHERE id = :id" + database.rowLock())
                .bind("id", id)
                .map(JdbcRuns::run)
                .findOne()
                .orElseThrow(() -> Database.unknown("run", id));
    }

    /** The first reason stays: what follows from it says less. */
    private void cancel(Handle handle, String id, @Nullable String why) {
        handle.createUpdate("""
                        UPDATE run SET status = 'CANCELLING', updated = :now,
                            error = CASE WHEN status = 'CANCELLING' THEN COALESCE(error, :why) ELSE :why END
                        WHERE id = :id""")
                .bind("now", Instants.nanos(database.now(handle)))
                .bind("why", why)
                .bind("id", id)
                .execute();
    }

    private static RunRecord run(ResultSet row, StatementContext context) throws SQLException {
        return new RunRecord(
                row.getString("id"),
                RunKind.valueOf(row.getString("kind")),
                RunStatus.valueOf(row.getString("status")),
                row.getString("subject"),
                row.getString("request"),
                row.getString("controller"),
                row.getString("owner"),
                Instants.read(row, "lease_until"),
                row.getLong("epoch"),
                Instants.read(row, "created"),
                Instants.read(row, "updated"),
                row.getString("error"));
    }
}
