package io.jenkins.plugins.workshopfoundry.problem;

/**
 * One thing that is wrong with what we were given.
 *
 * @param id stable rule id, for instance {@code WF204}; docs/problems.md has a paragraph for each
 * @param severity how much it matters
 * @param location where it stands
 * @param what one sentence that says what is wrong
 * @param remedy one sentence that says what to do about it
 */
public record Problem(String id, Severity severity, Location location, String what, String remedy) {

    /** Whether the work cannot go on because of it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line: place, severity, id, what and remedy. */
    @Override
    public String toString() {
        return "%s: %s %s: %s %s"
                .formatted(location, severity.name().toLowerCase(java.util.Locale.ROOT), id, what, remedy);
    }
}
