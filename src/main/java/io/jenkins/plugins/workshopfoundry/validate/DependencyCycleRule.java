package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.Compose;
import io.jenkins.plugins.workshopfoundry.definition.ComposeDependency;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No service waits, through others or not, for itself. */
final class DependencyCycleRule implements Rule {

    private static final RuleInfo CYCLE = RuleInfo.error("WF251", "services wait for each other");

    @Override
    public List<RuleInfo> infos() {
        return List.of(CYCLE);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        return Composes.check(context, DependencyCycleRule::check);
    }

    /** Takes away, again and again, what waits for nothing that is left; what remains waits in a circle or for one. */
    private static List<Problem> check(Compose compose) {
        Set<String> left = new HashSet<>(compose.services().keySet());
        while (left.removeIf(name -> waits(compose, name).stream()
                .noneMatch(dependency -> left.contains(dependency.service().value())))) {
            // once more: what was taken away may have been the last that another one waited for
        }
        return compose.services().keySet().stream()
                .filter(left::contains)
                .flatMap(name -> waits(compose, name).stream())
                .filter(dependency -> left.contains(dependency.service().value()))
                .limit(1)
                .map(dependency -> CYCLE.at(
                        dependency.service().location(),
                        "Services wait for each other in a circle that goes through %s."
                                .formatted(dependency.service().value()),
                        "Remove one of the depends_on of the circle."))
                .toList();
    }

    private static List<ComposeDependency> waits(Compose compose, String name) {
        return compose.service(name).map(service -> service.dependsOn()).orElse(List.of());
    }
}
