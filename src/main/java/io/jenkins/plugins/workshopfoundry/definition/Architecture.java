package io.jenkins.plugins.workshopfoundry.definition;

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

    /** How files spell it. */
    public String word() {
        return word;
    }
}
