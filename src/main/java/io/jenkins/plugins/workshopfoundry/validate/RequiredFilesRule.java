package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.List;
import java.util.Optional;

/** A compose workshop has a start script. */
final class RequiredFilesRule implements Rule {

    private static final RuleInfo MISSING = RuleInfo.error("WF104", "required file missing");

    @Override
    public List<RuleInfo> infos() {
        return List.of(MISSING);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        if (context.compose().isEmpty()
                || context.compose().get().compose().file().isEmpty()) {
            return List.of();
        }
        Optional<WorkshopFile> start = context.find(Scripts.START);
        if (start.isEmpty()) {
            return List.of(MISSING.at(
                    Location.of(Scripts.START),
                    "The workshop has no start.sh, so that nothing would start it.",
                    "Add an executable start.sh beside the compose file that runs \"docker-compose up -d\"."));
        }
        if (start.get().type() == WorkshopFile.Type.DIRECTORY) {
            return List.of(MISSING.at(
                    Location.of(Scripts.START),
                    "start.sh is a directory.",
                    "Make it an executable script that runs \"docker-compose up -d\"."));
        }
        return List.of();
    }
}
