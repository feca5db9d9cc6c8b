package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.PlanState;
import io.jenkins.plugins.workshopfoundry.ledger.PlannedClassroom;
import io.jenkins.plugins.workshopfoundry.ledger.Plans;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code planned_classroom}. */
final class JdbcPlans implements Plans {

    private final Database database;
    private final JdbcRuns runs;

    JdbcPlans(Database database, JdbcRuns runs) {
        this.database = database;
        this.runs = runs;
    }

    @Override
    public void record(PlannedClassroom planned) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO planned_classroom (id, image_id, seats, request, controller, opening, starts, ends,
                            state, run_id, problem)
                        VALUES (:id, :image, :seats, :request, :controller, :opening, :starts, :ends,
                            :state, :run, :problem)
                        ON CONFLICT (id) DO NOTHING""")
                .bind("id", planned.id())
                .bind("image", planned.imageId())
                .bind("seats", planned.seats())
                .bind("request", planned.request())
                .bind("controller", planned.controller())
                .bind("opening", Instants.nanos(planned.opening()))
                .bind("starts", Instants.nanos(planned.starts()))
                .bind("ends", Instants.nanos(planned.ends()))
                .bind("state", planned.state().name())
                .bind("run", planned.runId())
                .bind("problem", planned.problem())
                .execute());
    }

    @Override
    public Optional<PlannedClassroom> find(String id) {
        return database.read(handle -> find(handle, id, ""));
    }

    @Override
    public List<PlannedClassroom> open() {
        return database.read(
                handle -> handle.createQuery("""
                        SELECT * FROM planned_classroom WHERE state IN ('PLANNED', 'STARTED')
                        ORDER BY opening, seq""").map(JdbcPlans::planned).list());
    }

    @Override
    public List<PlannedClassroom> past(int count) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM planned_classroom WHERE state NOT IN ('PLANNED', 'STARTED')
                        ORDER BY seq DESC LIMIT :count""")
                .bind("count", count)
                .map(JdbcPlans::planned)
                .list());
    }

    @Override
    public Optional<RunRecord> start(String id) {
        return database.write(handle -> find(handle, id, database.rowLock())
                .filter(planned -> planned.state() == PlanState.PLANNED)
                .map(planned -> begin(handle, planned)));
    }

    @Override
    public boolean move(String id, PlanState from, PlanState to, @Nullable String problem) {
        return database.write(handle -> handle.createUpdate("""
                                UPDATE planned_classroom SET state = :to, problem = :problem
                                WHERE id = :id AND state = :from""")
                        .bind("to", to.name())
                        .bind("problem", problem)
                        .bind("id", id)
                        .bind("from", from.name())
                        .execute()
                == 1);
    }

    private RunRecord begin(Handle handle, PlannedClassroom planned) {
        RunRecord run = runs.create(handle, RunKind.PROVISION, planned.id(), planned.request());
        handle.createUpdate("UPDATE planned_classroom SET state = 'STARTED', run_id = :run WHERE id = :id")
                .bind("run", run.id())
                .bind("id", planned.id())
                .execute();
        return run;
    }

    private static Optional<PlannedClassroom> find(Handle handle, String id, String lock) {
        return handle.createQuery("SELECT * FROM planned_classroom WHERE id = :id" + lock)
                .bind("id", id)
                .map(JdbcPlans::planned)
                .findOne();
    }

    private static PlannedClassroom planned(ResultSet row, StatementContext context) throws SQLException {
        return new PlannedClassroom(
                row.getString("id"),
                row.getString("image_id"),
                row.getInt("seats"),
                row.getString("request"),
                row.getString("controller"),
                Instants.read(row, "opening"),
                Instants.read(row, "starts"),
                Instants.read(row, "ends"),
                PlanState.valueOf(row.getString("state")),
                row.getString("run_id"),
                row.getString("problem"));
    }
}
