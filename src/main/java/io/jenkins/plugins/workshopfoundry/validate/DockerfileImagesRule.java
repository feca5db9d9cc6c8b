package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ComposeBuild;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every image that a Dockerfile builds upon is a name that means the same image tomorrow. */
final class DockerfileImagesRule implements Rule {

    private static final RuleInfo FLOATING = RuleInfo.warning("WF503", "base image without a fixed version");
    private static final RuleInfo INVALID = RuleInfo.error("WF504", "invalid base image name");

    @Override
    public List<RuleInfo> infos() {
        return List.of(FLOATING, INVALID);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        return context.compose().stream()
                .flatMap(workshop -> workshop.compose().services().values().stream())
                .flatMap(service -> service.build().flatMap(DockerfileImagesRule::dockerfile).stream())
                .distinct()
                .flatMap(path -> check(context, path))
                .toList();
    }

    /** The Dockerfile's path in the workshop; empty if it is elsewhere. */
    private static Optional<String> dockerfile(ComposeBuild build) {
        if (build.inline() || build.context().value().contains("://")) {
            return Optional.empty();
        }
        try {
            String path = Path.of(build.context().value())
                    .resolve(build.dockerfile().value())
                    .normalize()
                    .toString();
            return path.startsWith("/") || path.startsWith("..") ? Optional.empty() : Optional.of(path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Stream<Problem> check(RuleContext context, String path) {
        return context.text(path).map(Dockerfile::bases).orElse(List.of()).stream()
                .flatMap(base -> check(path, base).stream());
    }

    private static Optional<Problem> check(String path, Dockerfile.Base base) {
        Location place = Location.of(path, base.line(), base.column());
        try {
            ImageReference reference = ImageReference.of(base.image());
            if (!reference.floats()) {
                return Optional.empty();
            }
            return Optional.of(FLOATING.at(
                    place,
                    "\"%s\" means another image as soon as its owner publishes one.".formatted(reference),
                    "Name a version (%s:VERSION) or a digest.".formatted(reference.familiarName())));
        } catch (InvalidRequest e) {
            return Optional.of(INVALID.at(place, e.what(), e.remedy()));
        }
    }
}
