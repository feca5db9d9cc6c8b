package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;

/** Everything that can be wrong with a file before its meaning is looked at. */
public enum YamlFinding {
    /** Missing, a folder, a device, or a link out of the workshop. */
    UNREADABLE(RuleInfo.error("WF160", "A file cannot be read")),
    /** Longer than the limit. */
    TOO_LARGE(RuleInfo.error("WF161", "A definition file is too large")),
    /** Another encoding, a NUL or another control character. */
    NOT_TEXT(RuleInfo.error("WF162", "A definition file is not UTF-8 text")),
    /** The same key twice in one mapping. */
    DUPLICATE_KEY(RuleInfo.error("WF163", "A key is there twice")),
    /** A number, a truth value or a collection as a key. */
    KEY_NOT_TEXT(RuleInfo.error("WF164", "A key is not text")),
    /** More than one document in a file. */
    SEVERAL_DOCUMENTS(RuleInfo.error("WF165", "A file holds several YAML documents")),
    /** Too deep, too many values once aliases are followed, or a value that contains itself. */
    TOO_MUCH(RuleInfo.error("WF166", "A YAML file expands beyond its limits")),
    /** A merge key whose value is no mapping. */
    BAD_MERGE(RuleInfo.error("WF167", "A merge key merges what is no mapping")),
    /** A tag other than the usual ones. */
    UNKNOWN_TAG(RuleInfo.error("WF168", "A YAML tag has no meaning")),
    /** A syntax error, or nothing at all. */
    NOT_YAML(RuleInfo.error("WF169", "A file is not YAML")),
    /** A byte order mark at the beginning. */
    BYTE_ORDER_MARK(RuleInfo.warning("WF170", "A file begins with a byte order mark"));

    // A record of texts and of an enum, which nobody can change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final RuleInfo info;

    YamlFinding(RuleInfo info) {
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
