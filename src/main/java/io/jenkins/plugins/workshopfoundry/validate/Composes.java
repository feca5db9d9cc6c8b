package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.Compose;
import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the rules on compose files share. */
final class Composes {

    private Composes() {}

    /** The workshop, if it is a compose workshop whose compose file could be read. */
    static Optional<ComposeWorkshop> readable(RuleContext context) {
        return context.compose().filter(workshop -> workshop.compose().readable());
    }

    /** What is wrong with the compose file; nothing where there is none that could be read. */
    static List<Problem> check(RuleContext context, Function<Compose, List<Problem>> rule) {
        return readable(context).map(workshop -> rule.apply(workshop.compose())).orElse(List.of());
    }

    /** The entries under a key that hold a mapping each, for instance the networks of a file. */
    static List<YamlMap.Entry> entries(YamlMap map, String key) {
        return map.get(key) instanceof YamlMap section ? List.copyOf(section.entries()) : List.of();
    }

    /** A node as a mapping; one without entries where it is something else. */
    static YamlMap map(@Nullable YamlNode node) {
        return node instanceof YamlMap map ? map : YamlMap.empty(Location.of(""));
    }
}
