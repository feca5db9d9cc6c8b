package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/**
 * SQLite's own library, a megabyte of it, which the driver unpacks into the directory for temporary files to load it. A
 * process that is killed would leave that file, and the driver never removes it: the mark beside it says that it is in
 * use. So it is unpacked into a folder of its own that goes as soon as it is loaded.
 */
final class SqliteLibrary {

    /** Where the driver unpacks it (<a href="https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md">usage</a>). */
    private static final String FOLDER = "org.sqlite.tmpdir";

    /** One at a time: the property belongs to the whole process. */
    private static final Object LOCK = new Object();

    private SqliteLibrary() {}

    /** Loads the library unless this process has it already. Whoever told the driver where to unpack is obeyed. */
    static void load() {
        synchronized (LOCK) {
            try {
                Path folder = Files.createTempDirectory("workshop-foundry-sqlite-");
                try {
                    loadFrom(folder);
                } finally {
                    remove(folder.toFile());
                }
            } catch (IOException e) {
                throw new LedgerBroken(
                        "SQLite cannot be loaded: no folder can be made in the directory for temporary files.",
                        "Make room there, or name another one with -Djava.io.tmpdir.",
                        e);
            }
        }
    }

    private static void loadFrom(Path folder) {
        @Nullable String before = System.setProperty(FOLDER, folder.toString());
        try {
            if (before != null) {
                System.setProperty(FOLDER, before);
            }
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new LedgerBroken(
                    "SQLite cannot be loaded: " + e.getMessage(),
                    "Let programs be loaded from the directory for temporary files (no noexec), or name another one"
                            + " with -Dorg.sqlite.tmpdir.",
                    e);
        } finally {
            if (before == null) {
                System.clearProperty(FOLDER);
            }
        }
    }

    /** Windows keeps what is loaded until the process ends; there the driver removes the file then. */
    private static void remove(File folder) {
        File @Nullable [] files = folder.listFiles();
        for (File file : files == null ? new File[0] : files) {
            if (!file.delete()) {
                folder.deleteOnExit();
                file.deleteOnExit();
            }
        }
        if (folder.exists() && !folder.delete()) {
            folder.deleteOnExit();
        }
    }
}
