package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the library's 0-based marks into our 1-based places. */
final class Marks {

    private Marks() {}

    static Location location(String file, Optional<Mark> mark) {
        return mark.map(m -> Location.of(file, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> Location.of(file));
    }
}
