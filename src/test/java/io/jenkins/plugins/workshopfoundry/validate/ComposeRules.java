package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.Reading;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopReader;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Holds one rule against a workshop that a test writes down. */
final class ComposeRules {

    private static final WorkshopReader READER = new WorkshopReader();

    private final Path root;
    private final Rule rule;

    ComposeRules(Path root, Rule rule) {
        this.root = root;
        this.rule = rule;
    }

    ComposeRules with(String file, String content) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The services of a compose file, each line of them indented by two. */
    List<String> services(String services) {
        return file("services:\n" + services.indent(2));
    }

    /** A whole compose file; each finding as id, severity, line and column. */
    List<String> file(String content) {
        with("docker-compose.yml", content);
        return problems().stream()
                .map(problem -> "%s %s %d:%d"
                        .formatted(
                                problem.id(),
                                problem.severity().name().toLowerCase(Locale.ROOT),
                                problem.location().line(),
                                problem.location().column()))
                .toList();
    }

    List<Problem> problems() {
        Reading reading = READER.read(root);
        return rule.check(new RuleContext(reading.workshop()));
    }
}
