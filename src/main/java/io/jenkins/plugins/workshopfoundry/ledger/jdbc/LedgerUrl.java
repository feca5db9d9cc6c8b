package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a ledger is. Its text never holds a password, so that it can be shown. */
public sealed interface LedgerUrl permits LedgerFile, PostgresUrl {

    /** What to do about a URL that cannot be used. */
    String REMEDY = "Give a file, for instance --ledger ledger.db, or jdbc:postgresql://HOST/DATABASE.";

    /**
     * Reads what a person typed: a path, {@code jdbc:sqlite:} and a path, or {@code jdbc:postgresql:} and the rest.
     *
     * @throws InvalidRequest if it is none of them; what is not a path is not repeated, because it may hold a password
     */
    static LedgerUrl parse(String text) {
        if (text.startsWith(PostgresUrl.PREFIX)) {
            return PostgresUrl.parse(text);
        }
        String path = text.startsWith(LedgerFile.PREFIX) ? text.substring(LedgerFile.PREFIX.length()) : text;
        if (path.startsWith("jdbc:") || path.contains("://")) {
            throw new InvalidRequest("The ledger is in a kind of database that is not supported.", REMEDY);
        }
        if (path.isBlank() || path.endsWith("/") || path.startsWith(":") || path.startsWith("file:")) {
            throw new InvalidRequest("'" + text + "' does not name the file of a ledger.", REMEDY);
        }
        try {
            return new LedgerFile(Path.of(path));
        } catch (InvalidPathException e) {
            throw new InvalidRequest("The path of the ledger has a character that no path can have.", REMEDY, e);
        }
    }
}
