package io.jenkins.plugins.workshopfoundry.bake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import java.math.BigDecimal;
import java.math.BigInteger;

/** YAML as written, as JSON that says the same: variables and doubled dollars are left to Compose. */
final class YamlJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlJson() {}

    static JsonNode of(YamlNode node) {
        if (node instanceof YamlMap map) {
            ObjectNode object = JSON.objectNode();
            map.entries().forEach(entry -> object.set(entry.name(), of(entry.value())));
            return object;
        }
        if (node instanceof YamlList list) {
            ArrayNode array = JSON.arrayNode();
            list.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((YamlScalar) node);
    }

    private static JsonNode scalar(YamlScalar scalar) {
        String text = scalar.text();
        return switch (scalar.type()) {
            case NULL -> JSON.nullNode();
            case BOOLEAN -> JSON.booleanNode(scalar.isTrue());
            case INTEGER -> text.matches("[-+]?[0-9]+") ? JSON.numberNode(new BigInteger(text)) : JSON.textNode(text);
            case DECIMAL ->
                text.matches("[-+]?[0-9]+\\.[0-9]+") ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
            case TEXT -> JSON.textNode(text);
        };
    }
}
