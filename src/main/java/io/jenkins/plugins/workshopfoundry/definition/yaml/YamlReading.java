package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a YAML file.
 *
 * @param root the document; empty where the file could not be read at all, then there is an error among the problems
 * @param problems everything wrong with it
 */
public record YamlReading(Optional<YamlNode> root, List<Problem> problems) {

    /** Copies the list. */
    public YamlReading {
        problems = List.copyOf(problems);
    }
}
