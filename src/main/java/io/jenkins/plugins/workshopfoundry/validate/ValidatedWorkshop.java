package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.Workshop;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.List;

/** A workshop without errors. Only {@link Validator#require} makes one, so that whoever holds one need not ask again. */
public final class ValidatedWorkshop {

    private final Workshop workshop;
    private final List<WorkshopFile> files;
    private final List<Problem> warnings;

    ValidatedWorkshop(Workshop workshop, List<WorkshopFile> files, List<Problem> warnings) {
        this.workshop = workshop;
        this.files = List.copyOf(files);
        this.warnings = List.copyOf(warnings);
    }

    /** What the workshop is. */
    public Workshop workshop() {
        return workshop;
    }

    /** Everything in its directory but {@code .git}, sorted by path, as it stood when it was validated. */
    public List<WorkshopFile> files() {
        return files;
    }

    /** What was found and does not stop anything: warnings and remarks, sorted by place. */
    public List<Problem> warnings() {
        return warnings;
    }

    /**
     * What keeps it from being seated: empty for a workshop whose seats can be started. Where the workshop says that it has
     * seats, these are errors, and there is no validated workshop.
     */
    public List<Problem> seatingObstacles() {
        boolean workspace = !workshop.options().seats().workspace().value().isEmpty();
        return warnings.stream()
                .filter(problem -> !workspace && SeatableStartRule.OBSTACLES.contains(problem.id()))
                .toList();
    }
}
