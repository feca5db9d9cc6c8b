package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.Located;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.List;
import java.util.Optional;

/** Every image that a service names is a name that means the same image tomorrow. */
final class ComposeImagesRule implements Rule {

    private static final RuleInfo FLOATING = RuleInfo.warning("WF501", "image without a fixed version");
    private static final RuleInfo INVALID = RuleInfo.error("WF502", "invalid image name");

    @Override
    public List<RuleInfo> infos() {
        return List.of(FLOATING, INVALID);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        return context.compose().stream()
                .flatMap(workshop -> workshop.compose().services().values().stream())
                .flatMap(service -> service.image().flatMap(image -> check(service, image)).stream())
                .toList();
    }

    private static Optional<Problem> check(ComposeService service, Located<String> image) {
        try {
            ImageReference reference = ImageReference.of(image.value());
            return reference.floats() && service.build().isEmpty()
                    ? Optional.of(floating(reference, image))
                    : Optional.empty();
        } catch (InvalidRequest e) {
            return Optional.of(INVALID.at(image.location(), e.what(), e.remedy()));
        }
    }

    private static Problem floating(ImageReference reference, Located<String> image) {
        return FLOATING.at(
                image.location(),
                "\"%s\" means another image as soon as its owner publishes one.".formatted(reference),
                "Name a version (%s:VERSION) or a digest.".formatted(reference.familiarName()));
    }
}
