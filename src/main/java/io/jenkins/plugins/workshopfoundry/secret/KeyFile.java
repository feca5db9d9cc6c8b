package io.jenkins.plugins.workshopfoundry.secret;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;

/** A key in a file that only its owner can read. */
record KeyFile(Path path) {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    boolean exists() {
        return Files.exists(path);
    }

    byte[] read() {
        try {
            refuseIfOthersCanRead();
            byte[] key = Base64.getDecoder().decode(Files.readString(path).strip());
            if (key.length == AesGcm.KEY) {
                return key;
            }
        } catch (NoSuchFileException e) {
            throw new InvalidRequest(
                    "The key file " + path + " is missing, and without it this ledger's secrets cannot be read.",
                    "Restore it from a backup, or run 'workshop rekey' where a key still is.",
                    e);
        } catch (IOException e) {
            throw new InvalidRequest(
                    "The key file " + path + " cannot be read: " + e.getMessage() + ".",
                    "Check that it belongs to the user who runs this.",
                    e);
        } catch (IllegalArgumentException e) {
            throw noKey();
        }
        throw noKey();
    }

    /** Writes the key whole or not at all; if somebody else was first, theirs stays. */
    void create(byte[] key) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder, OWNER_ONLY_FOLDER);
            Path fresh = Files.createTempFile(folder, ".key", ".new", OWNER_ONLY_FILE);
            try {
                Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
                Files.createLink(path, fresh);
            } catch (FileAlreadyExistsException e) {
                refuseIfOthersCanRead();
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new InvalidRequest(
                    "The key file " + path + " cannot be made: " + e.getMessage() + ".",
                    "Name a file in a folder of yours on a disk that knows permissions.",
                    e);
        }
    }

    private void refuseIfOthersCanRead() throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (!OWNER.containsAll(permissions)) {
            throw new InvalidRequest(
                    "The key file " + path + " is open to others (" + PosixFilePermissions.toString(permissions) + ").",
                    "Run 'chmod 600 " + path + "', and 'workshop rekey' if somebody may have read it.");
        }
    }

    private InvalidRequest noKey() {
        return new InvalidRequest("The file " + path + " holds no key.", "Restore it from a backup.");
    }
}
