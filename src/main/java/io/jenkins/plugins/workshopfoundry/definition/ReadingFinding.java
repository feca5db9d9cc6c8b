package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;

/** Everything that can be wrong with the meaning of a definition file while it is read. */
public enum ReadingFinding {
    /** More files than are looked at. */
    TOO_MANY_FILES("WF153", Severity.ERROR, "The workshop has too many files"),
    /** A key that an options file does not have. */
    UNKNOWN_OPTION("WF171", Severity.ERROR, "An option is unknown"),
    /** A value that an option cannot have. */
    BAD_OPTION("WF172", Severity.ERROR, "An option has a value that it cannot have"),
    /** A key that must be there. */
    MISSING_OPTION("WF173", Severity.ERROR, "An option is missing"),
    /** Two files that say different things. */
    CONTRADICTION("WF174", Severity.ERROR, "Two files contradict each other"),
    /** A list where text is expected, a port that is none, and so on. */
    WRONG_FORM("WF202", Severity.ERROR, "A value of the compose file has the wrong form"),
    /** A variable without value and without default. */
    VARIABLE_UNSET("WF203", Severity.WARNING, "A variable is not set"),
    /** A variable that the compose file requires and nothing sets. */
    VARIABLE_REQUIRED("WF204", Severity.ERROR, "A required variable is not set"),
    /** A dollar sign that begins no variable. */
    BAD_INTERPOLATION("WF205", Severity.ERROR, "A variable is written wrongly"),
    /** A line of .env that sets nothing. */
    BAD_ENV_LINE("WF206", Severity.ERROR, "A line of .env cannot be read"),
    /** Variables that expand to far too much. */
    EXPANSION_TOO_LARGE("WF207", Severity.ERROR, "Variables expand beyond the limit"),
    /** A form of variable that the base's Compose does not know. */
    UNSUPPORTED_INTERPOLATION("WF208", Severity.ERROR, "The base's Compose cannot expand a variable");

    private final String id;
    private final Severity severity;
    private final String title;

    ReadingFinding(String id, Severity severity, String title) {
        this.id = id;
        this.severity = severity;
        this.title = title;
    }

    /** Its stable id. */
    public String id() {
        return id;
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }

    /** A few words, the same for every place where it is found. */
    public String title() {
        return title;
    }

    Problem at(Location location, String what, String remedy) {
        return new Problem(id, severity, location, what, remedy);
    }
}
