package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ComposeHealthcheck;
import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every service that publishes a port says when it is ready: the boot test and the seats wait for that. */
final class HealthCheckRule implements Rule {

    private static final RuleInfo MISSING = RuleInfo.warning("WF230", "service without health check");
    private static final RuleInfo WAITS_IN_VAIN = RuleInfo.error("WF231", "waits for the health of what has no check");

    @Override
    public List<RuleInfo> infos() {
        return List.of(MISSING, WAITS_IN_VAIN);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        return Composes.readable(context)
                .map(workshop -> check(context, workshop))
                .orElse(List.of());
    }

    private static List<Problem> check(RuleContext context, ComposeWorkshop workshop) {
        List<Problem> problems = new ArrayList<>();
        for (ComposeService service : workshop.compose().services().values()) {
            boolean published = service.startsByDefault() && !service.ports().isEmpty();
            if (published && !isChecked(context, service)) {
                problems.add(MISSING.at(
                        service.name().location(),
                        "The service %s has no health check, so that nothing can tell when it is ready."
                                .formatted(service.name().value()),
                        "Add healthcheck with a test that succeeds once it answers."));
            }
            problems.addAll(waits(context, workshop, service));
        }
        return problems;
    }

    private static List<Problem> waits(RuleContext context, ComposeWorkshop workshop, ComposeService service) {
        return service.dependsOn().stream()
                .filter(dependency -> dependency.condition().equals("service_healthy"))
                .filter(dependency -> workshop.compose()
                        .service(dependency.service().value())
                        .filter(other -> other.build().isPresent() || switchedOff(other))
                        .filter(other -> !isChecked(context, other))
                        .isPresent())
                .map(dependency -> WAITS_IN_VAIN.at(
                        dependency.service().location(),
                        "%s waits until %s is healthy, which has no health check."
                                .formatted(
                                        service.name().value(),
                                        dependency.service().value()),
                        "Add a healthcheck to %s, or wait for service_started."
                                .formatted(dependency.service().value())))
                .toList();
    }

    private static boolean switchedOff(ComposeService service) {
        return service.healthcheck().map(ComposeHealthcheck::disabled).orElse(false);
    }

    private static boolean isChecked(RuleContext context, ComposeService service) {
        Optional<ComposeHealthcheck> check = service.healthcheck();
        if (check.isPresent() && (check.get().disabled() || !check.get().test().isEmpty())) {
            return !check.get().disabled();
        }
        return dockerfile(service)
                .flatMap(context::text)
                .map(text -> text.lines()
                        .map(line -> line.strip().toUpperCase(Locale.ROOT))
                        .anyMatch(line -> line.startsWith("HEALTHCHECK ") && !line.endsWith(" NONE")))
                .orElse(false);
    }

    private static Optional<String> dockerfile(ComposeService service) {
        return service.build()
                .flatMap(build -> InnerPath.of("", build.context().value())
                        .flatMap(context ->
                                InnerPath.of(context, build.dockerfile().value())));
    }
}
