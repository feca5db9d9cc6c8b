package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables {@code seat} and {@code endpoint}. */
final class JdbcSeats {

    private final Database database;

    JdbcSeats(Database database) {
        this.database = database;
    }

    void record(Hold hold, SeatRecord seat) {
        database.withHold(hold, handle -> {
            handle.createUpdate("""
                            INSERT INTO seat (classroom_id, number, machine, slot, learner, rejoin_hash, joined)
                            VALUES (:classroom, :number, :machine, :slot, :learner, :rejoinHash, :joined)
                            ON CONFLICT (classroom_id, number) DO UPDATE
                            SET machine = excluded.machine, slot = excluded.slot""")
                    .bind("classroom", seat.classroomId())
                    .bind("number", seat.number())
                    .bind("machine", seat.machine())
                    .bind("slot", seat.slot())
                    .bind("learner", seat.learner())
                    .bind("rejoinHash", seat.rejoinHash())
                    .bind("joined", Instants.nanosOrNull(seat.joined()))
                    .execute();
            replaceEndpoints(handle, seat);
        });
    }

    List<SeatRecord> of(String classroomId) {
        return database.read(handle -> of(handle, classroomId));
    }

    Map<String, Integer> taken() {
        Map<String, Integer> taken = new HashMap<>();
        database.read(handle -> handle.createQuery("""
                        SELECT seat.classroom_id, COUNT(seat.learner) AS taken
                        FROM seat JOIN classroom ON classroom.id = seat.classroom_id
                        WHERE classroom.state <> 'CLOSED' AND seat.learner IS NOT NULL
                        GROUP BY seat.classroom_id""")
                .map((row, context) -> taken.put(row.getString("classroom_id"), row.getInt("taken")))
                .list());
        return taken;
    }

    Optional<SeatRecord> assign(String classroomId, String learner, String rejoinHash, Instant now) {
        return database.write(handle -> {
            lockClassroom(handle, classroomId);
            List<SeatRecord> seats = of(handle, classroomId);
            if (seats.stream().anyMatch(seat -> learner.equals(seat.learner()))) {
                return Optional.empty();
            }
            Optional<SeatRecord> free =
                    seats.stream().filter(seat -> seat.learner() == null).findFirst();
            return free.map(seat -> sit(handle, seat, learner, rejoinHash, now));
        });
    }

    void release(String classroomId, int number) {
        int released = database.write(handle -> handle.createUpdate("""
                        UPDATE seat SET learner = NULL, rejoin_hash = NULL, joined = NULL
                        WHERE classroom_id = :classroom AND number = :number""")
                .bind("classroom", classroomId)
                .bind("number", number)
                .execute());
        if (released == 0) {
            throw Database.unknown("seat " + number + " in a classroom", classroomId);
        }
    }

    private void lockClassroom(Handle handle, String id) {
        boolean there = handle.createQuery("SELECT 1 FROM classroom WHERE id = :id" + database.rowLock())
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!there) {
            throw Database.unknown("classroom", id);
        }
    }

    private static SeatRecord sit(Handle handle, SeatRecord seat, String learner, String rejoinHash, Instant now) {
        handle.createUpdate("""
                        UPDATE seat SET learner = :learner, rejoin_hash = :rejoinHash, joined = :now
                        WHERE classroom_id = :classroom AND number = :number""")
                .bind("learner", learner)
                .bind("rejoinHash", rejoinHash)
                .bind("now", Instants.nanos(now))
                .bind("classroom", seat.classroomId())
                .bind("number", seat.number())
                .execute();
        return new SeatRecord(
                seat.classroomId(),
                seat.number(),
                seat.machine(),
                seat.slot(),
                seat.endpoints(),
                learner,
                rejoinHash,
                now);
    }

    private static void replaceEndpoints(Handle handle, SeatRecord seat) {
        handle.createUpdate("DELETE FROM endpoint WHERE classroom_id = :classroom AND number = :number")
                .bind("classroom", seat.classroomId())
                .bind("number", seat.number())
                .execute();
        if (seat.endpoints().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO endpoint (classroom_id, number, name, url) VALUES (:classroom, :number, :name, :url)");
        seat.endpoints()
                .forEach((name, url) -> batch.bind("classroom", seat.classroomId())
                        .bind("number", seat.number())
                        .bind("name", name)
                        .bind("url", url)
                        .add());
        batch.execute();
    }

    private static List<SeatRecord> of(Handle handle, String classroomId) {
        Map<Integer, Map<String, String>> endpoints = endpoints(handle, classroomId);
        return handle.createQuery("SELECT * FROM seat WHERE classroom_id = :classroom ORDER BY number")
                .bind("classroom", classroomId)
                .map((row, context) -> seat(row, endpoints.getOrDefault(row.getInt("number"), Map.of())))
                .list();
    }

    private static Map<Integer, Map<String, String>> endpoints(Handle handle, String classroomId) {
        Map<Integer, Map<String, String>> bySeat = new HashMap<>();
        handle.createQuery("SELECT number, name, url FROM endpoint WHERE classroom_id = :classroom")
                .bind("classroom", classroomId)
                .map((row, context) -> bySeat.computeIfAbsent(row.getInt("number"), n -> new HashMap<>())
                        .put(row.getString("name"), row.getString("url")))
                .list();
        return bySeat;
    }

    private static SeatRecord seat(ResultSet row, Map<String, String> endpoints) throws SQLException {
        return new SeatRecord(
                row.getString("classroom_id"),
                row.getInt("number"),
                row.getString("machine"),
                row.getInt("slot"),
                endpoints,
                row.getString("learner"),
                row.getString("rejoin_hash"),
                Instants.readOrNull(row, "joined"));
    }
}
