package io.jenkins.plugins.workshopfoundry.problem;

import java.util.List;

/** The workshop's own files have errors; nothing was started. */
public final class InvalidWorkshop extends FoundryException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems every problem found, errors and lesser ones; at least one error */
    public InvalidWorkshop(List<Problem> problems) {
        super(summary(problems), "Mend what is listed and try again.", null);
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, all at once. */
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        return "The workshop has %d %s.".formatted(errors, errors == 1 ? "error" : "errors");
    }
}
