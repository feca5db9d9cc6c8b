package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.TickRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ticks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code tick}. */
final class JdbcTicks implements Ticks {

    private final Database database;

    JdbcTicks(Database database) {
        this.database = database;
    }

    @Override
    public void record(TickRecord tick) {
        database.write(handle -> {
            handle.createUpdate("DELETE FROM tick WHERE controller = :controller AND quiet = 1")
                    .bind("controller", tick.controller())
                    .execute();
            handle.createUpdate("DELETE FROM tick WHERE seq <= (SELECT MAX(seq) FROM tick) - :kept")
                    .bind("kept", KEPT)
                    .execute();
            return insert(handle, tick);
        });
    }

    @Override
    public List<TickRecord> latest(int count) {
        return database.read(handle -> handle.createQuery("SELECT * FROM tick ORDER BY seq DESC LIMIT :count")
                .bind("count", count)
                .map(JdbcTicks::tick)
                .list());
    }

    @Override
    public Optional<TickRecord> last(String controller) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM tick WHERE controller = :controller ORDER BY seq DESC LIMIT 1")
                .bind("controller", controller)
                .map(JdbcTicks::tick)
                .findOne());
    }

    private static int insert(Handle handle, TickRecord tick) {
        return handle.createUpdate("""
                        INSERT INTO tick (controller, begun, ended, next, led, dry_run, quiet, done, residue, failures)
                        VALUES (:controller, :begun, :ended, :next, :led, :dryRun, :quiet, :done, :residue, :failures)""")
                .bind("controller", tick.controller())
                .bind("begun", Instants.nanos(tick.begun()))
                .bind("ended", Instants.nanos(tick.ended()))
                .bind("next", Instants.nanos(tick.next()))
                .bind("led", tick.leading() ? 1 : 0)
                .bind("dryRun", tick.dryRun() ? 1 : 0)
                .bind("quiet", tick.quiet() ? 1 : 0)
                .bind("done", lines(tick.done()))
                .bind("residue", lines(tick.residue()))
                .bind("failures", lines(tick.failures()))
                .execute();
    }

    private static TickRecord tick(ResultSet row, StatementContext context) throws SQLException {
        return new TickRecord(
                row.getString("controller"),
                Instants.read(row, "begun"),
                Instants.read(row, "ended"),
                Instants.read(row, "next"),
                row.getLong("led") != 0,
                row.getLong("dry_run") != 0,
                row.getString("done").lines().toList(),
                row.getString("residue").lines().toList(),
                row.getString("failures").lines().toList());
    }

    /** A line each, whatever was in them. */
    private static String lines(List<String> texts) {
        return texts.stream()
                .map(text -> text.replaceAll("\\R", " "))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
