package io.jenkins.plugins.workshopfoundry.problem;

/** How much a {@link Problem} matters. */
public enum Severity {
    /** The work cannot go on. */
    ERROR,
    /** The work can go on, and somebody will probably regret it. */
    WARNING,
    /** Worth knowing. */
    INFO
}
