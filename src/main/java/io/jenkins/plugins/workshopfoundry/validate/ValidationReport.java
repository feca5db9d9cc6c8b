package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that was found in one workshop.
 *
 * @param directory the directory that was looked at, as it was named
 * @param problems every problem once, by file, line, column and id
 */
public record ValidationReport(Path directory, List<Problem> problems) {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.location().file())
            .thenComparingInt(problem -> problem.location().line())
            .thenComparingInt(problem -> problem.location().column())
            .thenComparing(Problem::id)
            .thenComparing(Problem::what);

    /** Sorts the problems and drops repetitions. */
    public ValidationReport {
        problems = problems.stream().distinct().sorted(BY_PLACE).toList();
    }

    /** Whether the workshop can be baked: there is no error. */
    public boolean valid() {
        return count(Severity.ERROR) == 0;
    }

    /** How many problems matter this much. */
    public long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
