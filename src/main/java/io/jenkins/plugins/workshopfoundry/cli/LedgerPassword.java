package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The password of a ledger in a database server, in a file that only its owner can read; read anew each time. */
record LedgerPassword(Path file) {

    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** The first line. */
    String read() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (!OWNER.containsAll(permissions)) {
                throw new InvalidRequest(
                        "The password file " + file + " is open to others ("
                                + PosixFilePermissions.toString(permissions) + ").",
                        "Run 'chmod 600 " + file + "', and change the password if somebody may have read it.");
            }
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException | UnsupportedOperationException e) {
            throw new InvalidRequest(
                    "The password file " + file + " cannot be read: " + e.getMessage() + ".",
                    "Name a file of yours, of mode 0600, whose first line is the password.",
                    e);
        }
    }
}
