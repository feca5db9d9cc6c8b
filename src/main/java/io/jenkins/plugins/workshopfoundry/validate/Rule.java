package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.List;

/**
 * One thing that workshops get wrong. A rule reads, never writes, never runs anything of the workshop's, keeps no state
 * between workshops, and reports all places at once instead of the first one.
 */
public interface Rule {

    /** Every id that {@link #check} can report; docs/problems.md has a paragraph for each. */
    List<RuleInfo> infos();

    /**
     * Looks at one workshop. A rule that does not apply (to this kind of workshop, or because the definition could not be
     * read) answers with an empty list.
     */
    List<Problem> check(RuleContext context);
}
