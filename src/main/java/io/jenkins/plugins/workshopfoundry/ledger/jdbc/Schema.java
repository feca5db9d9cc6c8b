package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
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

    /** The table in which Flyway keeps what it did. */
    static final String HISTORY = "schema_history";

    /** The tables that this program works with. */
    static final Schema CURRENT = new Schema(4, List.of("classpath:io/jenkins/plugins/workshopfoundry/ledger/jdbc"));

    /**
     * The version of a database; 0 if it has no history of migrations.
     *
     * @param historyExists a query that has a row if {@link #HISTORY} is there
     */
    static int versionOf(Connection connection, String historyExists) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement, historyExists)) {
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

    /** The refusal of a database that a newer program wrote. */
    LedgerBroken tooNew(String ledger, int found) {
        return new LedgerBroken(
                "%s was written by a newer version (its tables are version %d, this program knows %d)."
                        .formatted(ledger, found, version),
                "Use that newer version of Workshop Foundry.");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
