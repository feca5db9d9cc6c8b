package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;

/** Opens a ledger in PostgreSQL, after making sure that the database is one, or is empty and becomes one. */
final class PostgresOpening {

    /** Most that a controller does is waiting for a cloud; this many of its runs write at the same instant. */
    static final int CONNECTIONS = 6;

    /** What the migrations leave open, in PostgreSQL's words. */
    private static final Map<String, String> WORDS =
            Map.of("serial", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "long", "BIGINT", "table", "");

    /** The first migration's name, by which a ledger is told from another program's tables. */
    private static final String FIRST = "the ledger";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMinutes(2);

    /**
     * Nobody waits for a lock for longer than SQLite would; a process that stands still inside of a transaction, for
     * instance because it was suspended, is thrown out and loses nothing but that transaction. And whoever configured the
     * server for speed gets durable writes all the same.
     */
    private static final String SETTINGS = """
            SET lock_timeout = '10s';
            SET statement_timeout = '30s';
            SET idle_in_transaction_session_timeout = '30s';
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'""";

    private final PostgresUrl url;
    private final LedgerLogin login;
    private final Schema schema;

    PostgresOpening(PostgresUrl url, LedgerLogin login, Schema schema) {
        this.url = url;
        this.login = login;
        this.schema = schema;
    }

    /** A pool of connections to the database, which is there and up to date. */
    HikariDataSource open() {
        try {
            PostgresSource source = new PostgresSource(url, login);
            int version = version(source);
            if (version > schema.version()) {
                throw schema.tooNew("The ledger " + url, version);
            }
            if (version < schema.version()) {
                migrate(source);
            }
            return new HikariDataSource(pool(source));
        } catch (SQLException e) {
            throw PostgresFailure.explain(url, e);
        }
    }

    private int version(PostgresSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            int version = Schema.versionOf(
                    connection, "SELECT 1 FROM pg_class WHERE oid = to_regclass('" + Schema.HISTORY + "')");
            if (version > 0 && !first(statement).equals(FIRST)) {
                throw anothers(null);
            }
            return version;
        }
    }

    private static String first(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("SELECT description FROM " + Schema.HISTORY + " WHERE version = '1'")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** Flyway takes a lock of the server's: of two controllers that start at once, the second finds it done. */
    private void migrate(PostgresSource source) {
        try {
            schema.migrate(source, WORDS);
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw PostgresFailure.explain(url, sql);
                }
            }
            throw anothers(e);
        }
    }

    private LedgerBroken anothers(@org.jspecify.annotations.Nullable Exception cause) {
        return PostgresFailure.broken(
                "The database " + url + " has the tables of another program, or a ledger of another kind.",
                "Make a database of its own for the ledger, or name an empty schema with ?currentSchema=NAME.",
                cause);
    }

    private static HikariConfig pool(PostgresSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("workshop-foundry-ledger");
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(SETTINGS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return config;
    }
}
