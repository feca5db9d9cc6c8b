package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Replaces the variables in the values of a compose file; what aliases share is expanded, and reported, once. */
final class Interpolator {

    /** Compose 1.29 expands these sections only (compose/config/config.py); the rest has no meaning for us. */
    private static final Set<String> SECTIONS = Set.of("services", "networks", "volumes", "secrets", "configs");

    private final Template template;
    private final IdentityHashMap<YamlNode, YamlNode> done = new IdentityHashMap<>();

    Interpolator(Template template) {
        this.template = template;
    }

    YamlMap expand(YamlMap document) {
        Map<String, YamlMap.Entry> fields = new LinkedHashMap<>();
        document.fields().forEach((key, entry) -> {
            YamlNode value = SECTIONS.contains(key) ? expanded(entry.value()) : entry.value();
            fields.put(key, new YamlMap.Entry(entry.key(), value));
        });
        return new YamlMap(document.location(), fields);
    }

    private YamlNode expanded(YamlNode node) {
        YamlNode known = done.get(node);
        if (known != null) {
            return known;
        }
        YamlNode result = compute(node);
        done.put(node, result);
        return result;
    }

    private YamlNode compute(YamlNode node) {
        if (node instanceof YamlMap map) {
            Map<String, YamlMap.Entry> fields = new LinkedHashMap<>();
            map.fields()
                    .forEach((key, entry) -> fields.put(key, new YamlMap.Entry(entry.key(), expanded(entry.value()))));
            return new YamlMap(map.location(), fields);
        }
        if (node instanceof YamlList list) {
            return new YamlList(
                    list.location(), list.items().stream().map(this::expanded).toList());
        }
        return scalar((YamlScalar) node);
    }

    private YamlScalar scalar(YamlScalar scalar) {
        if (scalar.type() != YamlScalar.Type.TEXT || scalar.text().indexOf('$') < 0) {
            return scalar;
        }
        return YamlScalar.text(scalar.location(), template.expand(scalar.text(), scalar.location()));
    }
}
