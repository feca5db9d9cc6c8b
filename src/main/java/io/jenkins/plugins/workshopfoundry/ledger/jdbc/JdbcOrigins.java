package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import io.jenkins.plugins.workshopfoundry.ledger.Origins;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code origin}. */
final class JdbcOrigins implements Origins {

    private final Database database;

    JdbcOrigins(Database database) {
        this.database = database;
    }

    @Override
    public void record(Origin origin) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO origin (id, job, build) VALUES (:id, :job, :build)
                        ON CONFLICT (id, job) DO UPDATE SET build = excluded.build""")
                .bind("id", origin.id())
                .bind("job", origin.job())
                .bind("build", origin.build())
                .execute());
    }

    @Override
    public List<Origin> of(String id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM origin WHERE id = :id ORDER BY job")
                .bind("id", id)
                .map(JdbcOrigins::origin)
                .list());
    }

    @Override
    public List<Origin> standing() {
        return database.read(
                handle -> handle.createQuery("""
                        SELECT origin.* FROM origin JOIN classroom ON classroom.id = origin.id
                        WHERE classroom.state <> 'CLOSED'
                        UNION ALL
                        SELECT origin.* FROM origin JOIN image ON image.id = origin.id WHERE image.removed = 0
                        UNION ALL
                        SELECT origin.* FROM origin JOIN release ON release.id = origin.id WHERE release.removed = 0""").map(JdbcOrigins::origin).list());
    }

    private static Origin origin(ResultSet row, StatementContext context) throws SQLException {
        return new Origin(row.getString("id"), row.getString("job"), row.getInt("build"));
    }
}
