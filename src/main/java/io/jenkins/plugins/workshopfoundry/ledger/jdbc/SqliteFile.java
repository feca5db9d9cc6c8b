package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * The file of a ledger while it is open. It is never read except through SQLite: closing any other handle on it would
 * drop the locks of every connection in this process (<a href="https://www.sqlite.org/howtocorrupt.html">section 2.2</a>).
 */
final class SqliteFile {

    private final Path path;
    private final @Nullable Object key;

    private SqliteFile(Path path, @Nullable Object key) {
        this.path = path;
        this.key = key;
    }

    /** The file that is at that path now. */
    static SqliteFile at(Path path) {
        return new SqliteFile(path, keyOf(path));
    }

    Path path() {
        return path;
    }

    /** Fails if the file was deleted or replaced: SQLite would go on writing to what nobody will find again. */
    void checkStillThere() {
        if (!Objects.equals(key, keyOf(path))) {
            throw new LedgerBroken(
                    "The ledger " + path + " was replaced while it was in use.",
                    "Put the file back that was there before, or start again with the new one.");
        }
    }

    /** Settings for a file that must be there already. */
    static SQLiteConfig existing(SqliteOptions options) {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(Math.toIntExact(options.patience().toMillis()));
        return config;
    }

    static SQLiteDataSource source(Path path, SQLiteConfig config) {
        SqliteLibrary.load();
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + path);
        return source;
    }

    private static @Nullable Object keyOf(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            throw new LedgerBroken(
                    "The ledger " + path + " is gone.", "Put it back, or a backup of it, then try again.", e);
        }
    }
}
