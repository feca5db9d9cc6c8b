package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Locale;

/** The processors that machines have. */
public enum Architecture {
    /** x86-64. */
    AMD64,
    /** 64-bit ARM. */
    ARM64;

    /** The name that people type: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads what a person typed.
     *
     * @throws InvalidRequest if it is neither
     */
    public static Architecture of(String word) {
        return switch (word) {
            case "amd64" -> AMD64;
            case "arm64" -> ARM64;
            default -> throw new InvalidRequest("'" + word + "' is not an architecture.", "Use amd64 or arm64.");
        };
    }
}
