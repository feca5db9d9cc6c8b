package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Map;

/** Keeps what a stranger proposes from the clouds: it may be looked at, and nothing more. */
final class Strangers {

    /** There in a build of a pull request, and of whose, as the branch-api plugin says it. */
    private static final String CHANGE = "CHANGE_ID";

    /** Its branch: a source of branches that says it also says when that is in another repository. */
    private static final String BRANCH = "CHANGE_BRANCH";

    /** The other repository, there for a fork's pull request only. */
    private static final String FORK = "CHANGE_FORK";

    private Strangers() {}

    /**
     * Refuses a build of a pull request from another repository, and one of which nobody knows where it is from.
     *
     * @param build the environment that Jenkins gives the build, which a pipeline cannot take anything out of
     * @throws InvalidRequest if it is one
     */
    static void refuse(Map<String, String> build) {
        boolean unknown = build.containsKey(CHANGE) && !build.containsKey(BRANCH);
        if (build.containsKey(FORK) || unknown) {
            throw new InvalidRequest(
                    "This is a build of a pull request from another repository: it can be validated, and nothing else is"
                            + " done for it.",
                    "Merge it, or bring its branch into the repository itself, and build that.");
        }
    }
}
