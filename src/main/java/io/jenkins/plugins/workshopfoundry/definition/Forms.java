package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes values of a compose file in the form that is expected, and reports every other form where it stands. */
final class Forms {

    private final Consumer<Problem> problems;

    Forms(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void wrong(Location at, String what, String remedy) {
        problems.accept(ReadingFinding.WRONG_FORM.at(at, what, remedy));
    }

    /** A mapping; nothing at all is one without entries. */
    YamlMap map(@Nullable YamlNode node, String name, Location otherwise) {
        if (node instanceof YamlMap map) {
            return map;
        }
        if (node != null && !isNull(node)) {
            expected(node, name, "a mapping");
        }
        return YamlMap.empty(node == null ? otherwise : node.location());
    }

    /** The items of a list; nothing at all is an empty one. */
    List<YamlNode> list(@Nullable YamlNode node, String name) {
        if (node instanceof YamlList list) {
            return list.items();
        }
        if (node != null && !isNull(node)) {
            expected(node, name, "a list");
        }
        return List.of();
    }

    /** Text; a number without quotes is none, for Compose refuses it where it wants text. */
    Optional<Located<String>> text(@Nullable YamlNode node, String name) {
        if (node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.TEXT) {
            return Optional.of(new Located<>(scalar.text(), scalar.location()));
        }
        if (node instanceof YamlScalar scalar && !scalar.isNull()) {
            wrong(
                    node.location(),
                    "%s should be text, but is %s.".formatted(name, node.describe()),
                    "Put it into quotes.");
        } else if (node != null && !isNull(node)) {
            expected(node, name, "text");
        }
        return Optional.empty();
    }

    /** Text or a number. */
    Optional<Located<String>> word(@Nullable YamlNode node, String name) {
        if (node instanceof YamlScalar scalar
                && (scalar.type() == YamlScalar.Type.INTEGER || scalar.type() == YamlScalar.Type.DECIMAL)) {
            return Optional.of(new Located<>(scalar.text(), scalar.location()));
        }
        return text(node, name);
    }

    /** Reports what stands twice in a list whose items must differ. */
    void unique(@Nullable YamlNode node, String name) {
        Set<String> seen = new HashSet<>();
        for (YamlNode item : node instanceof YamlList list ? list.items() : List.<YamlNode>of()) {
            if (item instanceof YamlScalar scalar && !seen.add(scalar.text())) {
                wrong(
                        item.location(),
                        "This stands in %s twice, which Compose refuses.".formatted(name),
                        "Remove one of the two.");
            }
        }
    }

    /** One text or a list of texts. */
    List<Located<String>> texts(@Nullable YamlNode node, String name) {
        if (node instanceof YamlList list) {
            List<Located<String>> all = new ArrayList<>();
            list.items().forEach(item -> text(item, name).ifPresent(all::add));
            return all;
        }
        return text(node, name).map(List::of).orElse(List.of());
    }

    /** A truth value, also written as text, as it comes out of a variable. */
    Optional<Located<Boolean>> truth(@Nullable YamlNode node, String name) {
        if (node == null || isNull(node)) {
            return Optional.empty();
        }
        if (node instanceof YamlScalar scalar) {
            switch (scalar.text().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on", "y" -> {
                    return Optional.of(new Located<>(true, scalar.location()));
                }
                case "false", "no", "off", "n", "" -> {
                    return Optional.of(new Located<>(false, scalar.location()));
                }
                default -> {
                    // falls out to the complaint below
                }
            }
        }
        expected(node, name, "true or false");
        return Optional.empty();
    }

    static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }

    private void expected(YamlNode node, String name, String form) {
        wrong(
                node.location(),
                "%s should be %s, but is %s.".formatted(name, form, node.describe()),
                "Write %s.".formatted(form));
    }
}
