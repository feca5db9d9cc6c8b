package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * An empty ledger, migrated once and copied as often as a test or a simulation needs one: opening a copy takes a
 * millisecond or two, because Flyway has nothing to do. A crash of the process is closing the ledger and opening the
 * same file again. Copies are fastest on a memory file system ({@code /dev/shm}).
 */
public final class LedgerTemplate {

    private final byte[] bytes;

    private LedgerTemplate(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Makes the template; leaves nothing behind. */
    public static LedgerTemplate make() {
        try {
            Path directory = Files.createTempDirectory("ledger-template");
            Path file = directory.resolve("ledger.db");
            JdbcLedger.open(new LedgerFile(file), "template", Clock.systemUTC(), () -> "", SqliteOptions.SIMULATED)
                    .close();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(directory);
            return new LedgerTemplate(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the ledger in that file, which becomes a copy of the template if it is not there. */
    public JdbcLedger open(Path file, String controller, Clock clock, Supplier<String> ids) {
        try {
            if (Files.notExists(file)) {
                Files.write(file, bytes);
            }
            return JdbcLedger.open(new LedgerFile(file), controller, clock, ids, SqliteOptions.SIMULATED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A copy that is nowhere but in this process's memory.
     *
     * @param name unique among all that are open in this process
     * @param folder where to put a file for a moment
     */
    public MemoryLedgers inMemory(String name, Path folder) {
        try {
            Path file = Files.write(folder.resolve("template.db"), withoutLog());
            MemoryLedgers ledgers = new MemoryLedgers(name, file);
            Files.delete(file);
            return ledgers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw SqliteFailure.explain(folder, e);
        }
    }

    /** What is in memory has no write-ahead log: section 1.3.3 of https://www.sqlite.org/fileformat.html. */
    private byte[] withoutLog() {
        byte[] plain = bytes.clone();
        plain[18] = 1;
        plain[19] = 1;
        return plain;
    }
}
