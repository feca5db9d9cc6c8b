package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.file.Path;

/**
 * A ledger in an SQLite file: for all processes of one host.
 *
 * @param path the file, absolute and normalised
 */
public record LedgerFile(Path path) implements LedgerUrl {

    static final String PREFIX = "jdbc:sqlite:";

    /** @throws InvalidRequest if the path has a question mark, after which the SQLite driver expects settings */
    public LedgerFile {
        path = path.toAbsolutePath().normalize();
        if (path.toString().contains("?")) {
            throw new InvalidRequest("The path of a ledger cannot have a question mark: " + path + ".", REMEDY);
        }
    }

    @Override
    public String toString() {
        return PREFIX + path;
    }
}
