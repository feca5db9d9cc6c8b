package io.jenkins.plugins.workshopfoundry.problem;

import java.util.regex.Pattern;

/**
 * The constant part of a problem.
 *
 * @param id stable id, {@code WF} and three digits: WF1xx structure, WF2xx compose, WF3xx scripts, WF4xx security, WF5xx
 *     images; an id is never given a second meaning
 * @param severity how much it matters unless a rule says otherwise
 * @param title a few words, the same for every place where it is found
 */
public record RuleInfo(String id, Severity severity, String title) {

    private static final Pattern ID = Pattern.compile("WF[1-9][0-9]{2}");

    /** Refuses an id of another form. */
    public RuleInfo {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("A rule id is WF and three digits, for instance WF204, not " + id);
        }
    }

    /** A rule whose finding stops the work. */
    public static RuleInfo error(String id, String title) {
        return new RuleInfo(id, Severity.ERROR, title);
    }

    /** A rule whose finding will probably be regretted. */
    public static RuleInfo warning(String id, String title) {
        return new RuleInfo(id, Severity.WARNING, title);
    }

    /** A rule whose finding is worth knowing. */
    public static RuleInfo info(String id, String title) {
        return new RuleInfo(id, Severity.INFO, title);
    }

    /**
     * A finding of this rule.
     *
     * @param what one sentence that says what is wrong
     * @param remedy one sentence that says what to do about it
     */
    public Problem at(Location place, String what, String remedy) {
        return new Problem(id, severity, place, what, remedy);
    }

    /** The same rule with another severity, for findings that matter more or less than usual. */
    public RuleInfo as(Severity other) {
        return new RuleInfo(id, other, title);
    }
}
