package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;

/**
 * Makes a new ledger beside its place and links it there when it is whole. A crash half-way leaves no half ledger, and
 * of two processes that do it at the same time both go on with the same file.
 */
final class SqliteCreation {

    /** What the migrations leave open, in SQLite's words. */
    static final Map<String, String> WORDS =
            Map.of("serial", "INTEGER PRIMARY KEY", "long", "INTEGER", "table", " STRICT");

    private final Path path;
    private final Schema schema;

    SqliteCreation(Path path, Schema schema) {
        this.path = path;
        this.schema = schema;
    }

    /** Makes the ledger; there by now: leaves it alone. */
    void create() {
        try {
            Path directory = Files.createDirectories(directory(path), privately("rwx------"));
            Path draft = Files.createTempFile(directory, ".new-ledger", ".db", privately("rw-------"));
            try {
                write(draft);
                publish(draft, directory);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new LedgerBroken(
                    "The ledger " + path + " cannot be created: " + why(e) + ".",
                    "Let this user write there, or name another place with --ledger; in Jenkins it is JENKINS_HOME.",
                    e);
        } catch (SQLException e) {
            throw SqliteFailure.explain(path, e);
        } catch (FlywayException e) {
            throw new LedgerBroken(
                    "The tables of the ledger " + path + " cannot be created.", "Check that its disk has room.", e);
        }
    }

    /** The directory that holds the file. */
    static Path directory(Path path) {
        Path directory = path.getParent();
        if (directory == null) {
            throw new LedgerBroken("The ledger cannot be " + path + ".", "Name a file in a directory.");
        }
        return directory;
    }

    private static String why(IOException failure) {
        return failure instanceof AccessDeniedException denied
                ? "this user may not write " + denied.getFile()
                : String.valueOf(failure.getMessage());
    }

    private void write(Path draft) throws SQLException {
        SQLiteConfig config = SqliteFile.existing(SqliteOptions.DURABLE);
        schema.migrate(SqliteFile.source(draft, config), WORDS);
        config.setJournalMode(JournalMode.WAL);
        try (Connection connection = SqliteFile.source(draft, config).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + SqliteOpening.APPLICATION_ID);
        }
    }

    private void publish(Path draft, Path directory) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, path);
        }
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static FileAttribute<?>[] privately(String mode) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
