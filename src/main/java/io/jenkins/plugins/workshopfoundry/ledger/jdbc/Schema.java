package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables and how they came about: numbered migrations, applied by Flyway.
 *
 * @param version the number of the newest migration that this program knows
 * @param locations the folders of the migrations on the class path
 */
record Schema(int version, List<String> locations) {

    private static final String HISTORY = "schema_history";

    /** The tables that this program works with. */
    static final Schema CURRENT = new Schema(3, List.of("classpath:io/jenkins/plugins/workshopfoundry/ledger/jdbc"));

    /** The version of a database; 0 if it has no history of migrations. */
    static int versionOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                return 0;
            }
            try (ResultSet row = statement.executeQuery(
                    "SELECT COALESCE(MAX(CAST(version AS INTEGER)), 0) FROM " + HISTORY + " WHERE success")) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** Brings a database to {@link #version}. */
    void migrate(DataSource database, Map<String, String> words) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations(locations.toArray(String[]::new))
                .placeholders(words)
                .table(HISTORY)
                .failOnMissingLocations(true)
                .loggers(FlywayLog.class.getName())
                .load()
                .migrate();
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + HISTORY + "'")) {
            return row.next();
        }
    }
}
