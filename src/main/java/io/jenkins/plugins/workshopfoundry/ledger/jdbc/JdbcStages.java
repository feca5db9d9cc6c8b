package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.StageRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code stage}. */
final class JdbcStages {

    private final Database database;

    JdbcStages(Database database) {
        this.database = database;
    }

    List<StageRecord> of(String runId) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM stage WHERE run_id = :run ORDER BY ordinal, started")
                        .bind("run", runId)
                        .map(JdbcStages::stage)
                        .list());
    }

    Optional<StageRecord> find(String runId, String name) {
        return database.read(handle -> handle.createQuery("SELECT * FROM stage WHERE run_id = :run AND name = :name")
                .bind("run", runId)
                .bind("name", name)
                .map(JdbcStages::stage)
                .findOne());
    }

    void begun(Hold hold, int ordinal, String name) {
        database.withHold(
                hold,
                handle -> handle.createUpdate("""
                        INSERT INTO stage (run_id, name, ordinal, started) VALUES (:run, :name, :ordinal, :now)
                        ON CONFLICT (run_id, name) DO UPDATE
                        SET ordinal = excluded.ordinal, started = excluded.started, result = NULL, finished = NULL""")
                        .bind("run", hold.runId())
                        .bind("name", name)
                        .bind("ordinal", ordinal)
                        .bind("now", Instants.nanos(database.now(handle)))
                        .execute());
    }

    void done(Hold hold, String name, String result) {
        database.updateOne(
                hold,
                "stage of run " + hold.runId() + " called",
                name,
                handle -> handle.createUpdate("""
                                UPDATE stage SET result = :result, finished = :now
                                WHERE run_id = :run AND name = :name""")
                        .bind("result", result)
                        .bind("now", Instants.nanos(database.now(handle)))
                        .bind("run", hold.runId())
                        .bind("name", name)
                        .execute());
    }

    private static StageRecord stage(ResultSet row, StatementContext context) throws SQLException {
        String result = row.getString("result");
        return new StageRecord(
                row.getString("run_id"),
                row.getInt("ordinal"),
                row.getString("name"),
                result != null,
                result,
                Instants.read(row, "started"),
                Instants.readOrNull(row, "finished"));
    }
}
