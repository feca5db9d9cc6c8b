package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of this controller: made once, kept in a file beside the ledger and not in it, so that it outlives a lost ledger. */
final class ControllerId {

    /** What the narrowest cloud takes as a label's value. */
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    private ControllerId() {}

    static String in(Path home) {
        Path file = home.resolve("controller");
        try {
            if (!Files.exists(file)) {
                make(home, file);
            }
            return checked(Files.readString(file).strip());
        } catch (IOException e) {
            throw new InvalidRequest(
                    "The controller's id cannot be kept in " + file + ": " + e.getMessage() + ".",
                    "Make the folder writable, or give --controller.",
                    e);
        }
    }

    static String checked(String id) {
        if (!FORM.matcher(id).matches()) {
            throw new InvalidRequest(
                    "'" + id + "' is not the id of a controller.",
                    "Use up to 63 lower-case letters, digits, hyphens and underscores, a letter first.");
        }
        return id;
    }

    /** Two processes that start at once agree: the file appears whole, and only once. */
    private static void make(Path home, Path file) throws IOException {
        Files.createDirectories(home);
        Path half = Files.createTempFile(home, "controller", ".new");
        try {
            Files.writeString(half, "c-" + UUID.randomUUID().toString().substring(0, 8) + "\n");
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException somebodyWasFaster) {
            return;
        } catch (UnsupportedOperationException noHardLinks) {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
