package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.Located;
import java.util.Set;
import java.util.stream.Collectors;

/** The plan files of a compose workshop. */
record ComposePlan(ComposeWorkshop workshop, SeatTemplate template) {

    void addTo(PlanFiles files) {
        files.text("update", "no\n");
        files.text("compose-file", workshop.compose().file() + "\n");
        files.lines()
                .add(
                        workshop.options().entry().port().value().toString(),
                        workshop.options().entry().health())
                .into("entry");
        images(files);
        services(files);
        endpoints(files);
        if (workshop.options().seats().workspace().value().isEmpty()) {
            files.text("seat-compose.yaml", template.composeFile());
        } else {
            files.text("workspace.json", new WorkspaceContainer(workshop).createBody(template.offsets()));
        }
    }

    private void images(PlanFiles files) {
        PlanFiles.Lines lines = files.lines();
        template.imageVariables().forEach((service, variable) -> {
            ComposeService found = workshop.compose().service(service).orElseThrow();
            String reference = found.image().map(Located::value).orElse("-");
            lines.add(variable, service, reference, found.build().isPresent() ? "build" : "pull");
        });
        lines.into("images.list");
    }

    /** One-shot services that others wait for are done, not running, when the workshop is ready. */
    private void services(PlanFiles files) {
        Set<String> oneShot = workshop.compose().services().values().stream()
                .flatMap(service -> service.dependsOn().stream())
                .filter(dependency -> dependency.condition().equals("service_completed_successfully"))
                .map(dependency -> dependency.service().value())
                .collect(Collectors.toSet());
        PlanFiles.Lines lines = files.lines();
        workshop.compose().services().values().stream()
                .filter(ComposeService::startsByDefault)
                .map(service -> service.name().value())
                .filter(name -> !oneShot.contains(name))
                .forEach(lines::add);
        lines.into("services.list");
    }

    private void endpoints(PlanFiles files) {
        PlanFiles.Lines lines = files.lines();
        template.offsets().forEach((name, offset) -> lines.add(name, offset.toString()));
        lines.into("endpoints.list");
    }
}
