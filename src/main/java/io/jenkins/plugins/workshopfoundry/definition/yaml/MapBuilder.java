package io.jenkins.plugins.workshopfoundry.definition.yaml;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Collects the entries of one mapping. What is merged comes first and gives way to the mapping's own entries; of several
 * merged mappings the earlier wins (yaml.org/type/merge.html).
 */
final class MapBuilder {

    private final Location location;
    private final Consumer<Problem> problems;
    private final Map<String, YamlMap.Entry> merged = new LinkedHashMap<>();
    private final Map<String, YamlMap.Entry> own = new LinkedHashMap<>();
    private boolean hasMerge;

    MapBuilder(Location location, Consumer<Problem> problems) {
        this.location = location;
        this.problems = problems;
    }

    void put(YamlScalar key, YamlNode value) {
        if (key.type() != YamlScalar.Type.TEXT) {
            refuseKey(
                    key.location(),
                    "The key %s is %s, not text.".formatted(key.isNull() ? "null" : key.text(), key.describe()),
                    "Put it into quotes.");
            return;
        }
        YamlMap.Entry first = own.putIfAbsent(key.text(), new YamlMap.Entry(key, value));
        if (first != null) {
            duplicate(key.location(), key.text(), first.key().location());
        }
    }

    void merge(Location key, YamlNode value) {
        if (hasMerge) {
            error(
                    YamlFinding.DUPLICATE_KEY,
                    key,
                    "The key << is there twice.",
                    "Give one << a list of all that is to be merged.");
        }
        hasMerge = true;
        if (value instanceof YamlList list) {
            list.items().forEach(this::mergeOne);
        } else {
            mergeOne(value);
        }
    }

    void refuseKey(Location at, String what, String remedy) {
        error(YamlFinding.KEY_NOT_TEXT, at, what, remedy);
    }

    YamlMap build() {
        Map<String, YamlMap.Entry> all = new LinkedHashMap<>(merged);
        all.putAll(own);
        return new YamlMap(location, all);
    }

    private void mergeOne(YamlNode value) {
        if (value instanceof YamlMap map) {
            map.fields().forEach(merged::putIfAbsent);
        } else {
            error(
                    YamlFinding.BAD_MERGE,
                    value.location(),
                    "Only mappings can be merged by <<; this is %s.".formatted(value.describe()),
                    "Merge an alias to a mapping, or a list of such aliases.");
        }
    }

    private void duplicate(Location at, String key, Location first) {
        error(
                YamlFinding.DUPLICATE_KEY,
                at,
                "The key %s is there already, in line %d.".formatted(key, first.line()),
                "Keep one of the two.");
    }

    private void error(YamlFinding finding, Location at, String what, String remedy) {
        problems.accept(finding.at(at, what, remedy));
    }
}
