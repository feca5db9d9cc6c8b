package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Ends the reading of a document that asks for more than its limits; never leaves the package. */
final class Refusal extends YamlEngineException {

    private static final long serialVersionUID = 1L;

    private final YamlFinding finding;
    private final String what;
    private final String remedy;
    private final transient Optional<Mark> mark;

    Refusal(YamlFinding finding, Optional<Mark> mark, String what, String remedy) {
        super(what);
        this.finding = finding;
        this.mark = mark;
        this.what = what;
        this.remedy = remedy;
    }

    Problem problem(String file) {
        return finding.at(Marks.location(file, mark), what, remedy);
    }
}
