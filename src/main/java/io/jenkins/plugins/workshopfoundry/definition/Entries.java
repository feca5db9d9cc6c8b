package io.jenkins.plugins.workshopfoundry.definition;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Takes from a document what its schema allows; what has another form, and was reported as such, is passed over. */
record Entries(YamlMap map) {

    Optional<Located<String>> text(String key) {
        return map.get(key) instanceof YamlScalar scalar && !scalar.isNull()
                ? Optional.of(new Located<>(scalar.text(), scalar.location()))
                : Optional.empty();
    }

    String text(String key, String otherwise) {
        return text(key).map(Located::value).orElse(otherwise);
    }

    Optional<Located<Integer>> number(String key) {
        return number(map.get(key) instanceof YamlScalar scalar ? scalar : YamlScalar.text(map.location(), ""));
    }

    static Optional<Located<Integer>> number(YamlScalar scalar) {
        try {
            return Optional.of(new Located<>(Integer.parseInt(scalar.text()), scalar.location()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean truth(String key, boolean otherwise) {
        boolean written = map.get(key) instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.BOOLEAN;
        return written ? text(key, "").equalsIgnoreCase("true") : otherwise;
    }

    Entries section(String key) {
        return new Entries(map.get(key) instanceof YamlMap section ? section : YamlMap.empty(map.keyLocation(key)));
    }

    List<YamlNode> items(String key) {
        return map.get(key) instanceof YamlList list ? list.items() : List.of();
    }

    List<Entries> sections(String key) {
        return items(key).stream()
                .filter(YamlMap.class::isInstance)
                .map(item -> new Entries((YamlMap) item))
                .toList();
    }

    List<Located<String>> texts(String key) {
        return items(key).stream()
                .filter(YamlScalar.class::isInstance)
                .map(item -> new Located<>(((YamlScalar) item).text(), item.location()))
                .toList();
    }
}
