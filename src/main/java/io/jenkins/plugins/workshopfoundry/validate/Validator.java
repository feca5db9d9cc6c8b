package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.Reading;
import io.jenkins.plugins.workshopfoundry.definition.Workshop;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.problem.InvalidWorkshop;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that is wrong with a workshop, all at once. One validator serves any number of workshops and threads; it
 * remembers which scripts its shells could read.
 */
public final class Validator {

    static final RuleInfo NO_DIRECTORY = RuleInfo.error("WF101", "no readable directory");

    private final Supplier<Tools> maker;
    private @Nullable Tools tools;

    /**
     * A validator with every rule there is.
     *
     * @param reader reads the directory
     * @param options what may be set
     */
    public Validator(WorkshopReader reader, ValidationOptions options) {
        this(() -> new Tools(reader, StandardRules.of(options)));
    }

    Validator(WorkshopReader reader, List<Rule> rules) {
        this(() -> new Tools(reader, List.copyOf(rules)));
    }

    private Validator(Supplier<Tools> maker) {
        this.maker = maker;
    }

    /** A validator whose reader and rules are loaded with the first workshop: most processes never see one. */
    public static Validator onDemand(ValidationOptions options) {
        return new Validator(() -> new Tools(new WorkshopReader(), StandardRules.of(options)));
    }

    private record Tools(WorkshopReader reader, List<Rule> rules) {}

    private synchronized Tools tools() {
        if (tools == null) {
            tools = maker.get();
        }
        return tools;
    }

    /** Looks at a directory; never throws for anything that is wrong with it. */
    public ValidationReport validate(Path directory) {
        return look(directory).report();
    }

    /**
     * Looks at a directory and lets it pass only if there is no error.
     *
     * @throws InvalidWorkshop with everything that was found, if any of it is an error
     */
    public ValidatedWorkshop require(Path directory) {
        Findings findings = look(directory);
        List<Problem> problems = findings.report().problems();
        if (findings.workshop().isEmpty() || !findings.report().valid()) {
            throw new InvalidWorkshop(problems);
        }
        RuleContext context = new RuleContext(findings.workshop().get());
        return new ValidatedWorkshop(context.workshop(), context.entries(), problems);
    }

    private Findings look(Path directory) {
        Optional<Problem> obstacle = obstacle(directory);
        if (obstacle.isPresent()) {
            return new Findings(Optional.empty(), new ValidationReport(directory, List.of(obstacle.get())));
        }
        Reading reading = tools().reader().read(directory);
        RuleContext context = new RuleContext(reading.workshop());
        List<Problem> problems = new ArrayList<>(reading.problems());
        tools().rules().forEach(rule -> problems.addAll(rule.check(context)));
        return new Findings(Optional.of(reading.workshop()), new ValidationReport(directory, problems));
    }

    private static Optional<Problem> obstacle(Path directory) {
        if (!Files.exists(directory)) {
            return Optional.of(noDirectory("There is no %s.", directory, "Check the path."));
        }
        if (!Files.isDirectory(directory)) {
            return Optional.of(noDirectory(
                    "%s is not a directory.", directory, "Name the workshop's directory, not a file in it."));
        }
        if (!Files.isReadable(directory) || !Files.isExecutable(directory)) {
            return Optional.of(noDirectory(
                    "The directory %s cannot be read.", directory, "Give the current user read access (chmod u+rx)."));
        }
        return Optional.empty();
    }

    private static Problem noDirectory(String what, Path directory, String remedy) {
        return NO_DIRECTORY.at(Location.of(""), what.formatted(directory), remedy);
    }

    private record Findings(Optional<Workshop> workshop, ValidationReport report) {}
}
