package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Links stay inside the workshop: only what is inside it is copied to the machine. */
final class LinksRule implements Rule {

    private static final RuleInfo LEAVES = RuleInfo.error("WF107", "link out of the workshop");
    private static final RuleInfo BROKEN = RuleInfo.warning("WF108", "broken link");

    @Override
    public List<RuleInfo> infos() {
        return List.of(LEAVES, BROKEN);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        Path root = context.workshop().root().toAbsolutePath().normalize();
        return context.entries().stream()
                .filter(file -> file.type() == WorkshopFile.Type.LINK)
                .flatMap(link -> check(root, link))
                .toList();
    }

    private static Stream<Problem> check(Path root, WorkshopFile link) {
        Path place = root.resolve(link.path());
        Path written = place.resolveSibling(link.target()).normalize();
        if (link.target().startsWith("/") || !written.startsWith(root) || !endsInside(root, place)) {
            return Stream.of(LEAVES.at(
                    Location.of(link.path()),
                    "The link leads to %s, which is outside the workshop.".formatted(link.target()),
                    "Copy what it leads to into the workshop, or use a relative link inside it."));
        }
        if (!Files.exists(place)) {
            return Stream.of(BROKEN.at(
                    Location.of(link.path()),
                    "The link leads to %s, which does not exist.".formatted(link.target()),
                    "Remove the link, or add what it should lead to."));
        }
        return Stream.empty();
    }

    /** Follows the link through other links to its end, which may be outside although its own text is not. */
    private static boolean endsInside(Path root, Path place) {
        try {
            return place.toRealPath().startsWith(root.toRealPath());
        } catch (FileSystemLoopException e) {
            return true;
        } catch (IOException e) {
            return !Files.exists(place);
        }
    }
}
