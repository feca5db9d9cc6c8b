package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;

/** Everything that can be wrong with the meaning of a definition file while it is read. */
public enum ReadingFinding {
    /** More files than are looked at. */
    TOO_MANY_FILES(RuleInfo.error("WF153", "The workshop has too many files")),
    /** A key that an options file does not have. */
    UNKNOWN_OPTION(RuleInfo.error("WF171", "An option is unknown")),
    /** A value that an option cannot have. */
    BAD_OPTION(RuleInfo.error("WF172", "An option has a value that it cannot have")),
    /** A key that must be there. */
    MISSING_OPTION(RuleInfo.error("WF173", "An option is missing")),
    /** Two files that say different things. */
    CONTRADICTION(RuleInfo.error("WF174", "Two files contradict each other")),
    /** A list where text is expected, a port that is none, and so on. */
    WRONG_FORM(RuleInfo.error("WF202", "A value of the compose file has the wrong form")),
    /** A variable without value and without default. */
    VARIABLE_UNSET(RuleInfo.warning("WF203", "A variable is not set")),
    /** A variable that the compose file requires and nothing sets. */
    VARIABLE_REQUIRED(RuleInfo.error("WF204", "A required variable is not set")),
    /** A dollar sign that begins no variable. */
    BAD_INTERPOLATION(RuleInfo.error("WF205", "A variable is written wrongly")),
    /** A line of .env that sets nothing. */
    BAD_ENV_LINE(RuleInfo.error("WF206", "A line of .env cannot be read")),
    /** Variables that expand to far too much. */
    EXPANSION_TOO_LARGE(RuleInfo.error("WF207", "Variables expand beyond the limit")),
    /** A form of variable that the base's Compose does not know. */
    UNSUPPORTED_INTERPOLATION(RuleInfo.error("WF208", "The base's Compose cannot expand a variable"));

    // A record of texts and of an enum, which nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final RuleInfo info;

    ReadingFinding(RuleInfo info) {
        this.info = info;
    }

    /** What is the same for every place where it is found. */
    public RuleInfo info() {
        return info;
    }

    Problem at(Location location, String what, String remedy) {
        return info.at(location, what, remedy);
    }
}
