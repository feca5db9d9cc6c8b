package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.function.Consumer;

/** Holds machine.yaml against .image-builder.yml, where both say the same thing twice. */
final class Agreement {

    private Agreement() {}

    static void check(BuilderOptions options, MachineDefinition machine, Consumer<Problem> problems) {
        check(options.base(), machine.base(), options.base().value().word(), problems);
        check(
                options.architecture(),
                machine.architecture(),
                options.architecture().value().word(),
                problems);
    }

    private static void check(Located<?> option, Located<?> machine, String word, Consumer<Problem> problems) {
        boolean written = option.location().line() > 1 || option.location().column() > 1;
        if (written && !option.value().equals(machine.value())) {
            problems.accept(ReadingFinding.CONTRADICTION.at(
                    machine.location(),
                    "%s says %s.".formatted(OptionsReader.FILE, word),
                    "Say it in one of the two files only."));
        }
    }
}
