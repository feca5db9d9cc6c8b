package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** Opens the file of a ledger, after making sure, without changing a byte, that it is one and is whole. */
final class SqliteOpening {

    /** Marks an SQLite file as a ledger of ours: "WFLG". */
    static final int APPLICATION_ID = 0x57464c47;

    private final Path path;
    private final Schema schema;
    private final SqliteOptions options;

    SqliteOpening(Path path, Schema schema, SqliteOptions options) {
        this.path = path;
        this.schema = schema;
        this.options = options;
    }

    /** A connection to the file, which is there and up to date. */
    Connection open() {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            new SqliteCreation(path, schema).create();
        }
        checkPlace();
        try {
            for (int tries = 1; true; tries++) {
                Optional<Connection> connection = connectIfUpToDate();
                if (connection.isPresent()) {
                    return connection.get();
                }
                migrate(tries);
            }
        } catch (SQLException e) {
            throw SqliteFailure.explain(path, e);
        }
    }

    private void checkPlace() {
        if (Files.isDirectory(path)) {
            throw new LedgerBroken("The ledger cannot be " + path + ": that is a directory.", "Name a file in it.");
        }
        if (!Files.isReadable(path) || !Files.isWritable(path) || !Files.isWritable(SqliteCreation.directory(path))) {
            throw new LedgerBroken(
                    "The ledger " + path + " cannot be read and written by this user.",
                    "Give this user the right to read and write the file and its directory.");
        }
        if (size() == 0) {
            throw new LedgerBroken(
                    "The ledger " + path + " is empty: it was cut off, or is no ledger.",
                    "Put a backup in its place; if nothing was ever in it, delete the file.");
        }
    }

    private long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new LedgerBroken("The ledger " + path + " is gone.", "Put it back, then try again.", e);
        }
    }

    /** Reads before it writes: what is set on the connection changes no byte of a file that is something else. */
    private Optional<Connection> connectIfUpToDate() throws SQLException {
        Connection connection = SqliteFile.source(path, config()).getConnection();
        boolean use = false;
        try (Statement statement = connection.createStatement()) {
            use = version(connection, statement) == schema.version();
            if (use) {
                statement.execute("PRAGMA journal_mode = WAL");
            }
            return use ? Optional.of(connection) : Optional.empty();
        } finally {
            if (!use) {
                connection.close();
            }
        }
    }

    private SQLiteConfig config() {
        SQLiteConfig config = SqliteFile.existing(options);
        config.setSynchronous(options.survivesPowerLoss() ? SynchronousMode.FULL : SynchronousMode.OFF);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        return config;
    }

    private int version(Connection connection, Statement statement) throws SQLException {
        if (number(statement, "PRAGMA application_id") != APPLICATION_ID) {
            throw SqliteFailure.notALedger(path, "it is the SQLite database of another program", null);
        }
        checkWhole(statement);
        int version = Schema.versionOf(
                connection, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + Schema.HISTORY + "'");
        if (version > schema.version()) {
            throw schema.tooNew("The ledger " + path, version);
        }
        return version;
    }

    /** SQLite reads the rest of a page that was cut off as zeros, and may find nothing wrong with that. */
    private boolean endsWithin(int page) {
        return size() % page != 0;
    }

    /** What was being written when a process died is in there, and SQLite puts it right; it makes an empty one itself. */
    private boolean hasJournal() {
        return path.resolveSibling(path.getFileName() + "-wal").toFile().length() > 0;
    }

    private void checkWhole(Statement statement) throws SQLException {
        int page = number(statement, "PRAGMA page_size");
        if (endsWithin(page) && !hasJournal() && endsWithin(page)) {
            throw SqliteFailure.damaged(path, "it ends within a page of " + page + " bytes: it was cut off", null);
        }
        try (ResultSet row = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (row.next() && !"ok".equals(row.getString(1))) {
                throw SqliteFailure.damaged(path, row.getString(1), null);
            }
        }
    }

    /** Another process may be doing the same: the database undoes the later one, and a second look finds it done. */
    private void migrate(int tries) {
        try {
            schema.migrate(SqliteFile.source(path, config()), SqliteCreation.WORDS);
        } catch (FlywayException e) {
            if (tries > 3) {
                throw new LedgerBroken(
                        "The tables of the ledger " + path + " cannot be brought to version " + schema.version() + ".",
                        "Nothing was changed; use the version of Workshop Foundry that wrote it, and report this.",
                        e);
            }
        }
    }

    private static int number(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
