package io.jenkins.plugins.workshopfoundry.resource;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;

/** Processor families that images are made for, by their Debian names. */
public enum Architecture {
    /** 64-bit x86. */
    AMD64("amd64"),
    /** 64-bit ARM. */
    ARM64("arm64");

    private final String word;

    Architecture(String word) {
        this.word = word;
    }

    /** How files and people spell it. */
    public String word() {
        return word;
    }

    /**
     * Reads what a person typed.
     *
     * @throws InvalidRequest if it is neither
     */
    public static Architecture of(String word) {
        for (Architecture architecture : values()) {
            if (architecture.word.equals(word)) {
                return architecture;
            }
        }
        throw new InvalidRequest("'" + word + "' is not an architecture.", "Use amd64 or arm64.");
    }
}
