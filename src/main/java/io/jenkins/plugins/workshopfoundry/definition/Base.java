package io.jenkins.plugins.workshopfoundry.definition;

/** Distributions that an image can be made from. */
public enum Base {
    /** Debian 12; its docker-compose is 1.29.2 (packages.debian.org/bookworm/docker-compose). */
    DEBIAN_12("debian-12", ComposeEdition.V1_29),
    /** Ubuntu 22.04; its docker-compose is 1.29.2 (packages.ubuntu.com/jammy/docker-compose). */
    UBUNTU_22_04("ubuntu-22.04", ComposeEdition.V1_29),
    /** Ubuntu 24.04; it has docker-compose-v2 (packages.ubuntu.com/noble/docker-compose-v2). */
    UBUNTU_24_04("ubuntu-24.04", ComposeEdition.V2);

    private final String word;
    private final ComposeEdition compose;

    Base(String word, ComposeEdition compose) {
        this.word = word;
        this.compose = compose;
    }

    /** How files spell it. */
    public String word() {
        return word;
    }

    /** Which Compose the distribution brings. */
    public ComposeEdition compose() {
        return compose;
    }
}
