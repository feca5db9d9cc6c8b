package io.jenkins.plugins.workshopfoundry.validate.leak;

/**
 * A secret that stands in a file. It holds nothing of the secret itself, so that it can be logged.
 *
 * @param family what kind of secret
 * @param title what it is, with its article, for instance {@code a GitHub token}
 * @param line 1-based line
 * @param column 1-based column in characters
 */
public record Leak(Family family, String title, int line, int column) {

    /** What kinds of secret are told apart. */
    public enum Family {
        /** The private half of a key pair. */
        PRIVATE_KEY,
        /** A key to a cloud account. */
        CLOUD_KEY,
        /** A token of some service. */
        TOKEN,
        /** A signed JSON web token. */
        SIGNED_TOKEN,
        /** Something that is called a secret and looks random. */
        ASSIGNMENT,
        /** A password in an address. */
        ADDRESS
    }
}
