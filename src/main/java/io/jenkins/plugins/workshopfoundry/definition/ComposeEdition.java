package io.jenkins.plugins.workshopfoundry.definition;

/** The two Composes in use: they do not know the same keys. */
public enum ComposeEdition {
    /** The last one written in Python, the {@code docker-compose} command. */
    V1_29("Compose 1.29"),
    /** The one written in Go, the {@code docker compose} command. */
    V2("Compose 2");

    private final String title;

    ComposeEdition(String title) {
        this.title = title;
    }

    /** How messages call it. */
    public String title() {
        return title;
    }
}
