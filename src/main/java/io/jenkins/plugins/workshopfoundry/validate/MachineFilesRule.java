package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.Located;
import io.jenkins.plugins.workshopfoundry.definition.MachineDefinition;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Every file, unit and script that a machine.yaml names is in the workshop. */
final class MachineFilesRule implements Rule {

    private static final RuleInfo MISSING = RuleInfo.error("WF112", "file of the machine missing");

    @Override
    public List<RuleInfo> infos() {
        return List.of(MISSING);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        return context.machine().stream()
                .flatMap(workshop -> sources(workshop.machine()))
                .filter(source ->
                        InnerPath.of("", source.value()).flatMap(context::find).isEmpty())
                .map(source -> MISSING.at(
                        source.location(),
                        "There is no %s.".formatted(source.value()),
                        "Add it, or correct the path; it is relative to the workshop's directory."))
                .toList();
    }

    private static Stream<Located<String>> sources(MachineDefinition machine) {
        return Stream.of(
                        machine.files().stream().map(MachineDefinition.InstalledFile::source),
                        machine.units().stream().map(MachineDefinition.Unit::source),
                        machine.scripts().stream())
                .flatMap(sources -> sources);
    }
}
