package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;

/** Everything that can be wrong with a file before its meaning is looked at. */
public enum YamlFinding {
    /** Missing, a folder, a device, or a link out of the workshop. */
    UNREADABLE("WF160", Severity.ERROR, "A file cannot be read"),
    /** Longer than the limit. */
    TOO_LARGE("WF161", Severity.ERROR, "A definition file is too large"),
    /** Another encoding, a NUL or another control character. */
    NOT_TEXT("WF162", Severity.ERROR, "A definition file is not UTF-8 text"),
    /** The same key twice in one mapping. */
    DUPLICATE_KEY("WF163", Severity.ERROR, "A key is there twice"),
    /** A number, a truth value or a collection as a key. */
    KEY_NOT_TEXT("WF164", Severity.ERROR, "A key is not text"),
    /** More than one document in a file. */
    SEVERAL_DOCUMENTS("WF165", Severity.ERROR, "A file holds several YAML documents"),
    /** Too deep, too many values once aliases are followed, or a value that contains itself. */
    TOO_MUCH("WF166", Severity.ERROR, "A YAML file expands beyond its limits"),
    /** A merge key whose value is no mapping. */
    BAD_MERGE("WF167", Severity.ERROR, "A merge key merges what is no mapping"),
    /** A tag other than the usual ones. */
    UNKNOWN_TAG("WF168", Severity.ERROR, "A YAML tag has no meaning"),
    /** A syntax error, or nothing at all. */
    NOT_YAML("WF169", Severity.ERROR, "A file is not YAML"),
    /** A byte order mark at the beginning. */
    BYTE_ORDER_MARK("WF170", Severity.WARNING, "A file begins with a byte order mark");

    private final String id;
    private final Severity severity;
    private final String title;

    YamlFinding(String id, Severity severity, String title) {
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
