package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From which severity on a build fails, the most patient first. */
enum Threshold {
    NEVER,
    ERROR,
    WARNING,
    INFO;

    /**
     * Reads what a pipeline's author wrote.
     *
     * @throws InvalidRequest if it is none of the four words
     */
    static Threshold of(String word) {
        return Arrays.stream(values())
                .filter(threshold -> threshold.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "'" + word + "' is not a value of failOn.", "Use one of: never, error, warning, info."));
    }

    boolean reached(List<Map<String, Object>> problems) {
        return problems.stream()
                .map(problem -> String.valueOf(problem.get("severity")))
                .anyMatch(severity -> of(severity).compareTo(this) <= 0);
    }
}
