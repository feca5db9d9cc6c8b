package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Classrooms;
import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The tables {@code classroom} and {@code join_try}; seats are next door. */
final class JdbcClassrooms implements Classrooms {

    private final Database database;
    private final JdbcRuns runs;
    private final JdbcSeats seats;
    private final JoinTries tries;

    JdbcClassrooms(Database database, JdbcRuns runs) {
        this.database = database;
        this.runs = runs;
        this.seats = new JdbcSeats(database);
        this.tries = new JoinTries(database);
    }

    @Override
    public void record(Hold hold, ClassroomRecord classroom) {
        database.withHold(
                hold,
                handle -> handle.createUpdate("""
                        INSERT INTO classroom (id, name, image_id, provider, region, state, seats, expires, join_hash,
                            details, created)
                        VALUES (:id, :name, :image, :provider, :region, :state, :seats, :expires, :joinHash,
                            :details, :created)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, image_id = excluded.image_id,
                            provider = excluded.provider, region = excluded.region, state = excluded.state,
                            seats = excluded.seats, expires = excluded.expires, join_hash = excluded.join_hash,
                            details = excluded.details, created = excluded.created""")
                        .bind("id", classroom.id())
                        .bind("name", classroom.name())
                        .bind("image", classroom.imageId())
                        .bind("provider", classroom.provider().name())
                        .bind("region", classroom.region().name())
                        .bind("state", classroom.state().name())
                        .bind("seats", classroom.seats())
                        .bind("expires", Instants.nanos(classroom.expires()))
                        .bind("joinHash", classroom.joinHash())
                        .bind("details", classroom.details())
                        .bind("created", Instants.nanos(classroom.created()))
                        .execute());
    }

    @Override
    public void state(Hold hold, String id, ClassroomState state) {
        database.updateOne(
                hold,
                "classroom",
                id,
                handle -> handle.createUpdate("UPDATE classroom SET state = :state WHERE id = :id")
                        .bind("state", state.name())
                        .bind("id", id)
                        .execute());
    }

    @Override
    public boolean rearrange(Hold hold, String id, String details) {
        return database.held(
                hold,
                handle ->
                        handle.createUpdate("UPDATE classroom SET details = :details WHERE id = :id AND state = 'OPEN'")
                                        .bind("details", details)
                                        .bind("id", id)
                                        .execute()
                                == 1);
    }

    /** The classroom's row is what those who ask at the same time wait for. */
    @Override
    public Optional<RunRecord> replace(String id, String request) {
        return database.write(handle -> handle.createQuery(
                        "SELECT id FROM classroom WHERE id = :id AND state = 'OPEN'" + database.rowLock())
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(open -> runs.open(handle, RunKind.REPLACE, open)
                        .orElseGet(() -> runs.create(handle, RunKind.REPLACE, open, request))));
    }

    @Override
    public void extend(String id, Instant expires) {
        int extended = database.write(handle -> handle.createUpdate("""
                        UPDATE classroom SET expires = :expires
                        WHERE id = :id AND state IN ('OPENING', 'OPEN', 'PARKED')""")
                .bind("expires", Instants.nanos(expires))
                .bind("id", id)
                .execute());
        if (extended == 0) {
            throw notExtended(id);
        }
    }

    @Override
    public Optional<ClassroomRecord> find(String id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM classroom WHERE id = :id")
                .bind("id", id)
                .map(JdbcClassrooms::classroom)
                .findOne());
    }

    @Override
    public Optional<ClassroomRecord> byJoinHash(String joinHash) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM classroom WHERE join_hash = :joinHash AND state = 'OPEN'
                        ORDER BY seq DESC LIMIT 1""")
                .bind("joinHash", joinHash)
                .map(JdbcClassrooms::classroom)
                .findOne());
    }

    @Override
    public List<ClassroomRecord> standing() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM classroom WHERE state <> 'CLOSED' ORDER BY seq")
                        .map(JdbcClassrooms::classroom)
                        .list());
    }

    @Override
    public List<ClassroomRecord> recordedSince(Instant time) {
        return database.read(handle -> handle.createQuery("SELECT * FROM classroom WHERE created >= :time ORDER BY seq")
                .bind("time", Instants.nanos(time))
                .map(JdbcClassrooms::classroom)
                .list());
    }

    @Override
    public Map<String, Instant> lastOpened() {
        Map<String, Instant> opened = new HashMap<>();
        database.read(handle -> handle.createQuery(
                        "SELECT image_id, MAX(created) AS opened FROM classroom GROUP BY image_id")
                .map((row, context) -> opened.put(row.getString("image_id"), Instants.read(row, "opened")))
                .list());
        return opened;
    }

    @Override
    public void seat(Hold hold, SeatRecord seat) {
        seats.record(hold, seat);
    }

    @Override
    public Map<String, Integer> taken() {
        return seats.taken();
    }

    @Override
    public List<SeatRecord> seats(String classroomId) {
        return seats.of(classroomId);
    }

    @Override
    public Optional<SeatRecord> assign(String classroomId, String learner, String rejoinHash, Instant now) {
        return seats.assign(classroomId, learner, rejoinHash, now);
    }

    @Override
    public void release(String classroomId, int number) {
        seats.release(classroomId, number);
    }

    @Override
    public int tries(String key, Instant now, Instant since) {
        return tries.count(key, now, since);
    }

    private InvalidRequest notExtended(String id) {
        return find(id).isEmpty()
                ? Database.unknown("classroom", id)
                : new InvalidRequest(
                        "Classroom " + id + " is being removed, so that it cannot be extended.",
                        "Provision a new one.");
    }

    private static ClassroomRecord classroom(ResultSet row, StatementContext context) throws SQLException {
        return new ClassroomRecord(
                row.getString("id"),
                row.getString("name"),
                row.getString("image_id"),
                Provider.valueOf(row.getString("provider")),
                new Region(row.getString("region")),
                ClassroomState.valueOf(row.getString("state")),
                row.getInt("seats"),
                Instants.read(row, "expires"),
                row.getString("join_hash"),
                row.getString("details"),
                Instants.read(row, "created"));
    }
}
