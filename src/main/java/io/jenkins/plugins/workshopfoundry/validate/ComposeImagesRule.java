package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.Located;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.List;
import java.util.Optional;

/** Every image that a service names is a name that means the same image tomorrow. */
final class ComposeImagesRule implements Rule {

    private static final ImageNames NAMES = new ImageNames(
            RuleInfo.warning("WF501", "image without a fixed version"), RuleInfo.error("WF502", "invalid image name"));

    @Override
    public List<RuleInfo> infos() {
        return NAMES.infos();
    }

    @Override
    public List<Problem> check(RuleContext context) {
        return context.compose().stream()
                .flatMap(workshop -> workshop.compose().services().values().stream())
                .flatMap(service -> service.image().flatMap(image -> check(service, image)).stream())
                .toList();
    }

    /** What is built here has the name that its author gives to it. */
    private static Optional<Problem> check(ComposeService service, Located<String> image) {
        return NAMES.check(image.value(), image.location(), service.build().isPresent());
    }
}
