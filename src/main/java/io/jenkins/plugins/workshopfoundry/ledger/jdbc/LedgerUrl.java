package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a ledger is. So far always a file; a PostgreSQL database will be the second kind.
 *
 * @param file the SQLite file, absolute and normalised
 */
public record LedgerUrl(Path file) {

    private static final String JDBC = "jdbc:";
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String REMEDY =
            "Give a file, for instance --ledger ledger.db or jdbc:sqlite:/var/lib/ledger.db.";

    /** @throws InvalidRequest if the path has a question mark, after which the SQLite driver expects settings */
    public LedgerUrl {
        file = file.toAbsolutePath().normalize();
        if (file.toString().contains("?")) {
            throw new InvalidRequest("The path of a ledger cannot have a question mark: " + file + ".", REMEDY);
        }
    }

    /**
     * Reads what a person typed: a path, or {@code jdbc:sqlite:} and a path.
     *
     * @throws InvalidRequest if it is neither; what is not a path is not repeated, because it may hold a password
     */
    public static LedgerUrl parse(String text) {
        String path = text.startsWith(SQLITE) ? text.substring(SQLITE.length()) : text;
        if (path.startsWith("jdbc:postgresql:")) {
            throw new InvalidRequest("Ledgers in PostgreSQL are not supported yet.", REMEDY);
        }
        if (path.startsWith(JDBC) || path.contains("://")) {
            throw new InvalidRequest("The ledger is in a kind of database that is not supported.", REMEDY);
        }
        if (path.isBlank() || path.endsWith("/") || path.startsWith(":") || path.startsWith("file:")) {
            throw new InvalidRequest("'" + text + "' does not name the file of a ledger.", REMEDY);
        }
        try {
            return new LedgerUrl(Path.of(path));
        } catch (InvalidPathException e) {
            throw new InvalidRequest("The path of the ledger has a character that no path can have.", REMEDY, e);
        }
    }

    @Override
    public String toString() {
        return SQLITE + file;
    }
}
