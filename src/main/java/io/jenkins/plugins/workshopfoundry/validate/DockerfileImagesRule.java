package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ComposeBuild;
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

    private static final ImageNames NAMES = new ImageNames(
            RuleInfo.warning("WF503", "base image without a fixed version"),
            RuleInfo.error("WF504", "invalid base image name"));

    @Override
    public List<RuleInfo> infos() {
        return NAMES.infos();
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
                .flatMap(base ->
                        NAMES.check(base.image(), Location.of(path, base.line(), base.column()), false).stream());
    }
}
