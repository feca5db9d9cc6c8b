package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** The directory holds one workshop of one kind, told apart by its files. */
final class KindRule implements Rule {

    private static final RuleInfo NO_WORKSHOP = RuleInfo.error("WF103", "not a workshop");
    private static final RuleInfo SEVERAL_KINDS = RuleInfo.error("WF105", "several kinds of workshop at once");
    private static final RuleInfo SEVERAL_COMPOSE_FILES = RuleInfo.warning("WF106", "several compose files");

    private static final Location HERE = Location.of("");
    private static final String MACHINE = "machine.yaml";
    private static final String STEPS = "step-spec.yaml";

    /** In the order in which Compose looks for them (docs.docker.com, "Compose application model"). */
    private static final List<String> COMPOSE =
            List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");

    @Override
    public List<RuleInfo> infos() {
        return List.of(NO_WORKSHOP, SEVERAL_KINDS, SEVERAL_COMPOSE_FILES);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        List<String> compose =
                COMPOSE.stream().filter(name -> present(context, name)).toList();
        boolean machine = present(context, MACHINE);
        List<Problem> problems = new ArrayList<>();
        if (compose.isEmpty() && !machine) {
            problems.add(noWorkshop(context));
        }
        if (!compose.isEmpty() && machine) {
            problems.add(SEVERAL_KINDS.at(
                    Location.of(MACHINE),
                    "There is a %s beside %s, so that this is a compose workshop and a machine workshop at once."
                            .formatted(MACHINE, compose.get(0)),
                    "Keep one of the two, or make two workshops in two directories."));
        }
        if (compose.size() > 1) {
            problems.add(SEVERAL_COMPOSE_FILES.at(
                    Location.of(compose.get(1)),
                    "There are several compose files: %s.".formatted(String.join(", ", compose)),
                    "Keep one of them: which one is read depends on the version of Compose."));
        }
        return problems;
    }

    private static Problem noWorkshop(RuleContext context) {
        if (context.entries().isEmpty()) {
            return NO_WORKSHOP.at(
                    HERE, "The directory is empty.", "Put docker-compose.yml and start.sh (or machine.yaml) into it.");
        }
        if (present(context, STEPS)) {
            return NO_WORKSHOP.at(
                    Location.of(STEPS),
                    "This is a workshop of steps, which this version cannot build.",
                    "Give it a docker-compose.yml and a start.sh, or wait for a version that compiles steps.");
        }
        return NO_WORKSHOP.at(
                HERE,
                "The directory holds neither a compose file nor a machine.yaml.",
                "Name the workshop's own directory, or add docker-compose.yml and start.sh (or machine.yaml) to it.");
    }

    private static boolean present(RuleContext context, String name) {
        return context.find(name).isPresent();
    }
}
