package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;

/** What every way to a machine refuses before it goes there, so that a mistake shows in a rehearsal already. */
final class Checked {

    private Checked() {}

    /** An absolute path that goes only down. */
    static String path(String path) {
        if (!path.startsWith("/") || path.length() < 2 || (path + "/").contains("/../")) {
            throw new InvalidRequest(
                    "'" + path + "' is no absolute path on a machine.", "Begin it with / and leave out '..'.");
        }
        return path;
    }

    /** A mode in octal. */
    static String mode(String mode) {
        if (!mode.matches("[0-7]{3,4}")) {
            throw new InvalidRequest("'" + mode + "' is no mode of a file.", "Write it in octal, like 0644.");
        }
        return mode;
    }

    /** The token of a detached command. */
    static String token(String token) {
        if (!token.matches("[A-Za-z0-9][A-Za-z0-9-]{0,127}")) {
            throw new InvalidRequest(
                    "'" + token + "' cannot name a detached command.",
                    "Use 1 to 128 letters, digits and hyphens, beginning with a letter or digit.");
        }
        return token;
    }
}
