package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.List;

/**
 * What came of reading a directory: the workshop as far as it is readable, and everything that was wrong while reading.
 *
 * @param workshop the workshop; its unreadable parts are empty, and each has an error among the problems
 * @param problems every problem found while reading, in the order of files and lines
 */
public record Reading(Workshop workshop, List<Problem> problems) {

    /** Copies the list. */
    public Reading {
        problems = List.copyOf(problems);
    }
}
