package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/** What opens the roster: given in the environment, or made once in a file that only this user can read. */
final class TeacherToken {

    private static final String VARIABLE = "WORKSHOP_FOUNDRY_TEACHER_TOKEN";
    private static final int BYTES = 20;

    private TeacherToken() {}

    /** The file in a user's folder. */
    static Path file(Path home) {
        return home.resolve("teacher-token");
    }

    static String of(Map<String, String> env, Path home) {
        String given = env.get(VARIABLE);
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        Path file = file(home);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(home);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                byte[] random = new byte[BYTES];
                new SecureRandom().nextBytes(random);
                Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new InvalidRequest(
                    "The teacher's token cannot be kept in " + file + ": " + e.getMessage() + ".",
                    "Make the folder writable, or set " + VARIABLE + ".",
                    e);
        }
    }
}
